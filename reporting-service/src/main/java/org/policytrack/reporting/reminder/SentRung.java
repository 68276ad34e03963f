package org.policytrack.reporting.reminder;

import java.time.LocalDate;

/**
 * That the reminders of a month were sent on a rung.
 *
 * @param name of the rung
 * @param on the business day
 */
record SentRung(String name, LocalDate on) {}
