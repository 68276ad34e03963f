package org.policytrack.kit.audit.chain;

import java.time.Instant;

/**
 * A line of the file in which heads are kept.
 *
 * @param service whose chain it is of
 */
record KeptHead(String service, long sequence, String hash, String sealedAt, String writtenAt) {

    static KeptHead of(String service, Head head, Instant writtenAt) {
        return new KeptHead(service, head.sequence(), head.hash(), head.sealedAt(), SealedLine.text(writtenAt));
    }

    Head head() {
        return new Head(sequence, hash, sealedAt);
    }
}
