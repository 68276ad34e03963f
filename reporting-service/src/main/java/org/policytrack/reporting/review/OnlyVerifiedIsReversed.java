package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.ledger.EntryKind;

/** 409: an entry that says anything else than that a figure was verified is not reversed. */
final class OnlyVerifiedIsReversed extends Refusal {

    OnlyVerifiedIsReversed(EntryKind kind) {
        super(409, "only-verified-is-reversed", kind);
    }
}
