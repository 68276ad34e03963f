package org.policytrack.reporting.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.Page;

/**
 * A page of what is owed for a month.
 *
 * @param items in the order of the plan, of a task in the order of its departments
 * @param dueOn the last working day to file on
 * @param isByCalendar whether holidays were looked at for that day; else the year has no calendar yet and weekends
 *     decided
 * @param counts of the whole selection, not of the page, whatever state is asked for
 * @param borrowedAt when task-service told the plan: real time, UTC
 * @param isStale task-service was asked for news of the plan and did not answer
 */
@Schema(name = "ObligationPage")
record ObligationPage(
        List<ObligationView> items,
        @Nullable String next,
        String plan,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        LocalDate dueOn,
        boolean isByCalendar,
        Counts counts,
        Instant borrowedAt,
        boolean isStale) {

    static ObligationPage of(Page<ObligationView> page, Counts counts, MonthOwed month) {
        return new ObligationPage(
                page.items(),
                page.next(),
                month.plan().id(),
                month.period(),
                month.dueOn(),
                month.isByCalendar(),
                counts,
                month.borrowed().fetchedAt(),
                month.borrowed().isStale());
    }

    /** How many there are of each state. */
    @Schema(name = "ObligationCounts")
    record Counts(long owed, long overdue, long submitted, long returned, long accepted, long excused) {

        static Counts of(Collection<Obligation> obligations) {
            return new Counts(
                    count(obligations, ObligationState.OWED),
                    count(obligations, ObligationState.OVERDUE),
                    count(obligations, ObligationState.SUBMITTED),
                    count(obligations, ObligationState.RETURNED),
                    count(obligations, ObligationState.ACCEPTED),
                    count(obligations, ObligationState.EXCUSED));
        }

        private static long count(Collection<Obligation> obligations, ObligationState state) {
            return obligations.stream()
                    .filter(obligation -> obligation.state() == state)
                    .count();
        }
    }
}
