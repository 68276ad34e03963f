package org.policytrack.reporting.owed;

import java.time.YearMonth;
import org.policytrack.reporting.progress.ReviewState;

/**
 * That something was filed, without what it says.
 *
 * @param id ids sort by the time of filing
 */
public record FiledReport(String id, String task, String department, YearMonth period, ReviewState state) {

    /** As the database has it. */
    FiledReport(String id, String task, String department, String period, ReviewState state) {
        this(id, task, department, YearMonth.parse(period), state);
    }
}
