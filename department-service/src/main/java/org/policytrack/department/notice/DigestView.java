package org.policytrack.department.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * A weekly digest.
 *
 * @param department code of the department that gets it
 * @param roles whom of the department it is addressed to; left out when to everybody
 * @param notices how many notices it tells of
 */
@Schema(name = "SentDigest")
record DigestView(String department, @Nullable List<Role> roles, int notices) {}
