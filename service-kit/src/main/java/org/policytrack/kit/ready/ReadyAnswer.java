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
 * @param body whole
 */
record ReadyAnswer(
        long revision,
        List<BooleanSupplier> grounds,
        String template,
        @Nullable String tag,
        Map<CharSequence, CharSequence> headers,
        Buffer body) {

    private static final long NEVER = Long.MIN_VALUE;

    /** In place of one that no longer held when it was made, such as of a copy that cannot be renewed. */
    static ReadyAnswer ofTheMoment() {
        return new ReadyAnswer(NEVER, List.of(), "", null, Map.of(), Buffer.buffer());
    }

    /** Then to wait for another one is of no use. */
    boolean isOfTheMoment() {
        return revision == NEVER;
    }

    boolean holdsAt(long current) {
        return revision == current && grounds.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    /** Whether the asker has this very answer already (RFC 9110, 13.1.2: by weak comparison). */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        return tag != null
                && ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    int weight() {
        return body.length();
    }
}
