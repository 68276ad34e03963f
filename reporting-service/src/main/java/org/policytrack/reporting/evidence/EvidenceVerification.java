package org.policytrack.reporting.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a check has found.
 *
 * @param checked how many files this step has looked at
 * @param faults at most 1000
 * @param next the cursor of the next step; left out after the last one
 */
record EvidenceVerification(
        int checked, List<EvidenceFault> faults, @Nullable String next) {}
