package org.policytrack.reporting.evidence;

import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.evidence.file.FileType;

/**
 * What an upload says, once it was looked at. All of it together tells one upload from another under the same
 * Idempotency-Key.
 *
 * @param fileName as it is given out again
 */
record NewEvidence(
        Content content,
        FileType type,
        String fileName,
        @Nullable String title) {}
