package org.policytrack.reporting.schedule;

import java.time.LocalDate;
import org.policytrack.reporting.report.ReportPeriod;

/**
 * A draft that is to be made.
 *
 * @param on the working day on which it was due
 */
record DueDraft(ReportPeriod period, LocalDate on) {}
