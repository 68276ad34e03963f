package org.policytrack.kit.idempotency;

import org.policytrack.kit.digest.Sha256;

/**
 * One use of an Idempotency-Key.
 *
 * @param hash SHA-256 of caller, operation and key together: the scope of a key is one caller and one operation
 * @param fingerprint SHA-256 of the content sent with it
 */
record IdempotencyKey(String hash, String fingerprint) {

    static IdempotencyKey of(String caller, String operation, String key, byte[] content) {
        return new IdempotencyKey(Sha256.of(caller + '\n' + operation + '\n' + key), Sha256.of(content));
    }
}
