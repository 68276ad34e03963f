package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Where on its ladder a plan's newest month is.
 *
 * @param dueOn the last working day to file on
 */
record ReachedRung(YearMonth period, LocalDate dueOn, ReportRung rung) {}
