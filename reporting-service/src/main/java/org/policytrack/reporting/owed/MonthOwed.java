package org.policytrack.reporting.owed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Plan;

/**
 * What is owed of a plan for a month.
 *
 * @param dueOn the last working day to file on
 * @param isByCalendar whether holidays were looked at; without a calendar of the year the weekends decide
 * @param obligations in the order of the plan, of a task in the order of its departments
 */
public record MonthOwed(
        Borrowed<BorrowedPlan> borrowed,
        YearMonth period,
        LocalDate dueOn,
        boolean isByCalendar,
        List<Obligation> obligations) {

    public MonthOwed {
        obligations = List.copyOf(obligations);
    }

    public Plan plan() {
        return borrowed.value().plan();
    }
}
