package org.policytrack.kit.idempotency;

import org.policytrack.kit.problem.Refusal;

/** 422: the key was used for a request with other content. */
final class KeyUsedForOtherContent extends Refusal {

    KeyUsedForOtherContent() {
        super(422, "key-used-for-other-content");
    }
}
