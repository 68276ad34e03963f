package org.policytrack.reporting.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days a question is about: figures that speak of a day up to asOf, as they were known at the end of knownAt.
 */
public record AsKnown(LocalDate asOf, LocalDate knownAt) {

    /** What was known on that day itself; nothing done later changes the answer. */
    public static AsKnown on(LocalDate day) {
        return new AsKnown(day, day);
    }

    /** As asked for: today where no day is named, and as known on that same day where no other is. */
    public static AsKnown asked(@Nullable LocalDate asOf, @Nullable LocalDate knownAt, LocalDate today) {
        LocalDate day = asOf == null ? today : asOf;
        return new AsKnown(day, knownAt == null ? day : knownAt);
    }
}
