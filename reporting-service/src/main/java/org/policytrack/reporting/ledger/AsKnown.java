package org.policytrack.reporting.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * Which days a question is about: figures that speak of a day up to asOf, as they were known at the end of knownAt.
 */
public record AsKnown(LocalDate asOf, LocalDate knownAt) {

    /** Before any plan; beyond it days are of no calendar that every database can compare. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** What was known on that day itself; nothing done later changes the answer. */
    public static AsKnown on(LocalDate day) {
        return new AsKnown(day, day);
    }

    /**
     * As asked for: today where no day is named, and as known on that same day where no other is.
     *
     * @throws InputRefused 400 for a day that has not come
     */
    public static AsKnown asked(@Nullable LocalDate asOf, @Nullable LocalDate knownAt, LocalDate today) {
        mustHaveCome("asOf", asOf, today);
        mustHaveCome("knownAt", knownAt, today);
        LocalDate day = asOf == null ? today : asOf;
        return new AsKnown(day, knownAt == null ? day : knownAt);
    }

    /**
     * As {@link #asked}, for answers that tell how a day went: what was known before it says nothing of it.
     *
     * @throws InputRefused 400 for a day that has not come, and for knownAt before asOf
     */
    public static AsKnown inHindsight(@Nullable LocalDate asOf, @Nullable LocalDate knownAt, LocalDate today) {
        AsKnown when = asked(asOf, knownAt, today);
        if (when.knownAt.isBefore(when.asOf)) {
            throw InputRefused.unreadable(InputFault.inQuery("knownAt", "known-before-day", when.asOf));
        }
        return when;
    }

    /**
     * Refuses a day of which nothing can be known.
     *
     * @param parameter its name in the query
     * @throws InputRefused 400 for a day that has not come, or is before all days that are kept
     */
    public static void mustHaveCome(String parameter, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw InputRefused.unreadable(InputFault.inQuery(parameter, "day-to-come", today));
        }
        if (day != null && day.isBefore(EARLIEST)) {
            throw InputRefused.unreadable(InputFault.inQuery(parameter, "day-out-of-range", EARLIEST, today));
        }
    }
}
