package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;

/**
 * Where something a report says can be looked up.
 *
 * @param subject the indicator or milestone of the same report it is for
 * @param link http or https
 */
@Embeddable
record ReportedEvidence(String subject, String title, String link) {}
