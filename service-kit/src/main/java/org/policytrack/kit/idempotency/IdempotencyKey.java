package org.policytrack.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One use of an Idempotency-Key.
 *
 * @param hash SHA-256 of caller, operation and key together: the scope of a key is one caller and one operation
 * @param fingerprint SHA-256 of the content sent with it
 */
record IdempotencyKey(String hash, String fingerprint) {

    static IdempotencyKey of(String caller, String operation, String key, byte[] content) {
        return new IdempotencyKey(
                sha256((caller + '\n' + operation + '\n' + key).getBytes(StandardCharsets.UTF_8)), sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
