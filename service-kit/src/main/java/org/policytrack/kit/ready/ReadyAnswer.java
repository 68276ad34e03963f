package org.policytrack.kit.ready;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer with status 200 as it was sent.
 *
 * @param revision of the data, asked for before the answer was made
 * @param grounds what it rests on besides the data
 * @param template path of the operation, for the metrics
 * @param tag the ETag header, quotes included; null where the answer has none
 * @param headers all of the operation's own, as they are sent
 * @param body null where only the tag is known, from an answer that was 304
 */
record ReadyAnswer(
        long revision,
        List<BooleanSupplier> grounds,
        String template,
        @Nullable String tag,
        Map<CharSequence, CharSequence> headers,
        @Nullable Buffer body) {

    boolean holdsAt(long current) {
        return revision == current && grounds.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    /** Whether it is the answer to somebody who sent this If-None-Match header, or none. */
    boolean answers(@Nullable String ifNoneMatch) {
        return body != null || isKnownTo(ifNoneMatch);
    }

    /** Whether the asker has this very answer already (RFC 9110, 13.1.2: by weak comparison). */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        return tag != null
                && ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    boolean isTagged(@Nullable String current) {
        return tag != null && tag.equals(current);
    }

    /** The same bytes, as they are right at a later revision. */
    ReadyAnswer at(long later, List<BooleanSupplier> laterGrounds) {
        return new ReadyAnswer(later, laterGrounds, template, tag, headers, body);
    }

    int weight() {
        return body == null ? 0 : body.length();
    }
}
