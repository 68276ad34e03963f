package org.policytrack.kit.audit.chain;

import java.time.Instant;

/**
 * What binds an entry to all entries sealed before it.
 *
 * @param sequence place in the chain, from 1 without a hole
 * @param previousHash hash of the seal before; of the first one, 64 zeros
 * @param hash SHA-256 in lower-case hexadecimal digits
 * @param sealedAt real time, UTC, to the microsecond
 */
record Seal(long sequence, String previousHash, String hash, Instant sealedAt) {}
