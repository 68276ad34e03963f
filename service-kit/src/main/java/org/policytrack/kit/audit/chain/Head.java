package org.policytrack.kit.audit.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last seal of a chain. Whoever keeps it elsewhere can tell later whether the chain still leads through it.
 *
 * @param sequence its place in the chain
 * @param hash SHA-256 in lower-case hexadecimal digits
 * @param sealedAt real time, UTC
 */
@Schema(name = "AuditHead")
record Head(
        long sequence,
        String hash,
        @Schema(examples = "2026-03-01T08:30:00.123456Z") String sealedAt) {

    static Head of(Seal seal) {
        return new Head(seal.sequence(), seal.hash(), SealedLine.text(seal.sealedAt()));
    }
}
