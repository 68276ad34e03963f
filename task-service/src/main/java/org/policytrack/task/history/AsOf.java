package org.policytrack.task.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * The business day a reader asks about.
 *
 * @param isPast the day is over: the answer tells what was known at its end, and never changes again
 */
public record AsOf(LocalDate day, boolean isPast) {

    /** What the contract says of the parameter. */
    public static final String DESCRIPTION =
            "Business day, today when absent. A day that is over is answered with what was known at its end, without"
                    + " version; a day before the first change with what the plan was imported with; a day to come is"
                    + " refused.";

    /** The first day every database can hold. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    /**
     * As the parameter {@code asOf} says.
     *
     * @param asked null for today
     * @throws InputRefused 400 for a day that has not come
     */
    public static AsOf of(@Nullable LocalDate asked, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (asked != null && asked.isAfter(today)) {
            throw InputRefused.unreadable(InputFault.inQuery("asOf", "day-to-come", today));
        }
        return asked == null ? new AsOf(today, false) : new AsOf(asked, asked.isBefore(today));
    }

    public static AsOf today(Clock clock) {
        return of(null, clock);
    }

    /** The day for a query: nothing is on record of the days it leaves out. */
    public LocalDate dayOnRecord() {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    /** The version to show. What is over cannot be changed, and a version counts today's changes: it shows none. */
    public @Nullable Long versionToShow(long version) {
        return isPast ? null : version;
    }

    /** The entity tag: of a day that is over the day itself, for its answer stays what it is. */
    public EntityVersion tagOr(Supplier<EntityVersion> ofToday) {
        return isPast ? new EntityVersion("as-of-" + day) : ofToday.get();
    }
}
