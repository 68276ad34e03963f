package org.policytrack.reporting.owed;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.ReviewState;

/**
 * That something was filed, without what it says.
 *
 * @param id ids sort by the time of filing
 * @param sequence of its acceptance among those of the task; null while it is not accepted
 */
public record FiledReport(
        String id,
        String task,
        String department,
        YearMonth period,
        ReviewState state,
        @Nullable Long sequence) {

    /** As the database has it. */
    FiledReport(String id, String task, String department, String period, ReviewState state, @Nullable Long sequence) {
        this(id, task, department, YearMonth.parse(period), state, sequence);
    }
}
