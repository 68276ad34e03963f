package org.policytrack.department.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The refresh tokens of the sessions that are remembered. */
@ApplicationScoped
class RefreshTokens implements PanacheRepositoryBase<RefreshToken, String> {

    private static final int RANDOM_BYTES = 30;

    private final SecureRandom random = new SecureRandom();

    /** A new one, which is told here and never again. */
    String madeFor(String session) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        persist(new RefreshToken(hash(token), session));
        return token;
    }

    Optional<RefreshToken> find(String token) {
        return findByIdOptional(hash(token));
    }

    /** Whether this was its first use; of several at the same moment one is the first. */
    boolean spend(String token) {
        return update("isSpent = true where tokenHash = ?1 and isSpent = false", hash(token)) == 1;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
