package org.policytrack.reporting.reminder;

/**
 * A rung of the ladder of reports that are owed.
 *
 * @param name as the occasion of its notices has it: DUE_IN_3, DUE_TODAY, OVERDUE, OVERDUE_2
 * @param daysLeft calendar days before the day the report is owed by; negative for those that speak of lateness
 * @param time which reminder of lateness it is, from 1 on; 0 for every other
 */
record ReportRung(String name, int daysLeft, int time) {

    static final ReportRung DUE_TODAY = new ReportRung("DUE_TODAY", 0, 0);

    private static final String OVERDUE = "OVERDUE";
    private static final String AGAIN = OVERDUE + "_";

    static ReportRung dueIn(int days) {
        return new ReportRung("DUE_IN_" + days, days, 0);
    }

    /** @param time from 1 on */
    static ReportRung overdue(int time) {
        return new ReportRung(time == 1 ? OVERDUE : AGAIN + time, -1, time);
    }

    /** Which reminder of lateness the rung of this name is; 0 where it is none. */
    static int timeOf(String name) {
        if (name.equals(OVERDUE)) {
            return 1;
        }
        return name.startsWith(AGAIN) ? Integer.parseInt(name.substring(AGAIN.length())) : 0;
    }

    boolean isOverdue() {
        return daysLeft < 0;
    }
}
