package org.policytrack.reporting.reminder;

/** What people are reminded of; the kind of its notices. */
enum ReminderKind {
    /** Reports that a department has to file. */
    REPORT_OWED,
    /** Reports that wait for review. */
    REPORT_WAITING
}
