package org.policytrack.department.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Hashes passwords with bcrypt, and makes ones nobody guesses. Passwords over 72 bytes are not cut but hashed first. */
@ApplicationScoped
class Passwords {

    private static final int COST = 11;
    private static final int RANDOM_BYTES = 15;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    private final SecureRandom random = new SecureRandom();
    private final String hashOfNobody = hash(made());

    final String hash(String password) {
        return BCrypt.with(VERSION, random, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(COST, password.toCharArray());
    }

    boolean matches(String password, String hash) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash)
                .verified;
    }

    /** Takes as long as a real check, so that time does not tell whether an account exists. */
    void checkAgainstNobody(String password) {
        matches(password, hashOfNobody);
    }

    /** A random password of 20 characters, 120 bits. */
    final String made() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
