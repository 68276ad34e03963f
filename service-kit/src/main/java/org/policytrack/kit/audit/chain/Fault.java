package org.policytrack.kit.audit.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain stops holding.
 *
 * @param sequence the place in the chain; null for an entry that is in no chain
 * @param entry the entry's id, where it is known
 */
record Fault(Kind kind, @Nullable Long sequence, @Nullable Long entry) {

    /** What is wrong there. */
    @Schema(name = "AuditFaultKind")
    enum Kind {
        /** The entry or its seal says something else than what was sealed. */
        CHANGED,
        /** The entry or its seal is not there. */
        REMOVED,
        /** It was not sealed behind the one that stands before it now: moved, or the one before was replaced. */
        LINK_BROKEN,
        /** The entry is neither sealed nor waiting for its seal. */
        NEVER_SEALED,
        /** The chain ends before a head that was kept outside. */
        CUT_OFF,
        /** The chain holds in itself, but does not lead through a head that was kept outside. */
        REWRITTEN
    }
}
