package org.policytrack.task.feed;

import java.security.SecureRandom;
import java.util.Base64;
import org.policytrack.kit.digest.Sha256;

/**
 * What stands in the address of a feed and opens it: 256 random bits. Whoever reads the database finds its hash only; a
 * slow one is needed for passwords that people make up, not for these.
 */
record FeedSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret drawn() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return Sha256.of(text);
    }

    /** Kept out of every message that names the record. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
