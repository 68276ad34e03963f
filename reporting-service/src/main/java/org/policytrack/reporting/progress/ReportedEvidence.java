package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where something a report says can be looked up.
 *
 * @param subject the indicator or milestone of the same report it is for
 * @param link http or https; null where it is a file
 * @param evidenceId of the uploaded file; null where it is a link
 */
@Embeddable
record ReportedEvidence(
        String subject,
        String title,
        @Nullable String link,
        @Nullable String evidenceId) {}
