package org.policytrack.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the input that is at fault.
 *
 * @param where which part of the request
 * @param name a JSON pointer (RFC 6901) into the body, of a spreadsheet the cell as it is named there ({@code 填报!E7}), or
 *     the name of the parameter or header
 * @param code key of the words in the message bundles
 * @param facts what the words' placeholders stand for
 * @param line line in an uploaded document, counted from 1; null where lines mean nothing
 */
public record InputFault(
        Where where,
        String name,
        String code,
        List<Object> facts,
        @Nullable Integer line) {

    /** The part of the request that holds the fault. */
    public enum Where {
        BODY,
        QUERY,
        HEADER
    }

    public static InputFault inBody(String pointer, String code, Object... facts) {
        return new InputFault(Where.BODY, pointer, code, List.of(facts), null);
    }

    public static InputFault inQuery(String parameter, String code, Object... facts) {
        return new InputFault(Where.QUERY, parameter, code, List.of(facts), null);
    }

    public static InputFault inHeader(String header, String code, Object... facts) {
        return new InputFault(Where.HEADER, header, code, List.of(facts), null);
    }

    /** The same of a thing that stands at this place in the body. */
    public InputFault within(String pointer) {
        return new InputFault(where, pointer + name, code, facts, line);
    }

    public InputFault atLine(int lineOfDocument) {
        return new InputFault(where, name, code, facts, lineOfDocument);
    }
}
