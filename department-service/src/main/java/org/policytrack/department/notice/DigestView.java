package org.policytrack.department.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A weekly digest.
 *
 * @param department code of the department that gets it
 * @param notices how many notices it tells of
 */
@Schema(name = "SentDigest")
record DigestView(String department, int notices) {}
