package org.policytrack.reporting.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.owed.MonthOwed;

/**
 * What a department has to fill in for a month.
 *
 * @param departmentName its short name, or the code where it is not known
 * @param dueOn the last working day to file on
 * @param isByCalendar whether holidays were looked at for that day; else the year has no calendar yet and weekends
 *     decided
 * @param tasks what is still to be filed first, then what is filed; each in the order of the plan
 */
@Schema(name = "ProgressForm")
public record FormView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-scjg") String department,
        @Schema(examples = "省市场监管局") String departmentName,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        LocalDate dueOn,
        boolean isByCalendar,
        List<FormTask> tasks) {

    static FormView of(MonthOwed month, String department, String departmentName, List<FormTask> tasks) {
        return new FormView(
                month.plan().id(),
                department,
                departmentName,
                month.period(),
                month.dueOn(),
                month.isByCalendar(),
                tasks);
    }
}
