package org.policytrack.kit.caller;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Settings and keys of the tests of this package. */
final class Identities {

    static final String SECRET = "a-secret-of-the-plain-tests-0123456789";

    private Identities() {}

    static IdentityConfig config() {
        return new Config("policytrack", "http://127.0.0.1:1/jwks", "policytrack", 30, Optional.of(SECRET));
    }

    static IdentityConfig configWithSecret(String secret) {
        return new Config("policytrack", "http://127.0.0.1:1/jwks", "policytrack", 30, Optional.of(secret));
    }

    static IdentityConfig configWithoutSecret() {
        return new Config("policytrack", "http://127.0.0.1:1/jwks", "policytrack", 30, Optional.empty());
    }

    static IdentityConfig configWithKeysAt(String jwks) {
        return new Config("policytrack", jwks, "policytrack", 30, Optional.of(SECRET));
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Config(
            String issuer, String jwks, String audience, int clockSkewSeconds, Optional<String> serviceSecret)
            implements IdentityConfig {

        @Override
        public boolean embedded() {
            return true;
        }
    }
}
