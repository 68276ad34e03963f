/**
 * The chain of SHA-256 values over the audit entries: sealed in order shortly after their commit, read by auditors,
 * verified here or from an export by {@link org.policytrack.kit.audit.chain.VerifyExport} without any service. It never
 * updates or deletes an entry or a seal.
 */
@NullMarked
package org.policytrack.kit.audit.chain;

import org.jspecify.annotations.NullMarked;
