package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 409: a waiver is revoked once. */
final class WaiverRevokedAlready extends Refusal {

    WaiverRevokedAlready(long waiver) {
        super(409, "waiver-revoked-already", waiver);
    }
}
