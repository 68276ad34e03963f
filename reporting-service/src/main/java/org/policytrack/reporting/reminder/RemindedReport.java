package org.policytrack.reporting.reminder;

import jakarta.persistence.Embeddable;

/**
 * A report of which reviewers were reminded.
 *
 * @param rung number of the rung it had reached, from 1 on
 */
@Embeddable
record RemindedReport(String reportId, int rung) {}
