package org.policytrack.kit.audit.chain;

import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditEntry;

/**
 * A seal and what it seals.
 *
 * @param entry null where the entry is no more
 */
record SealedEntry(Seal seal, @Nullable AuditEntry entry) {}
