package org.policytrack.reporting.reminder;

/**
 * A rung of the ladder of reports that are owed.
 *
 * @param name as the occasion of its notices has it: DUE_IN_3, DUE_TODAY, OVERDUE, OVERDUE_2
 * @param daysLeft calendar days before the day the report is owed by; negative for those that speak of lateness
 */
record ReportRung(String name, int daysLeft) {

    static final ReportRung DUE_TODAY = new ReportRung("DUE_TODAY", 0);

    static ReportRung dueIn(int days) {
        return new ReportRung("DUE_IN_" + days, days);
    }

    /** @param number from 1 on */
    static ReportRung overdue(int number) {
        return new ReportRung(number == 1 ? "OVERDUE" : "OVERDUE_" + number, -1);
    }

    boolean isOverdue() {
        return daysLeft < 0;
    }
}
