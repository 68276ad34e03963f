package org.policytrack.department.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.policytrack.kit.digest.Sha256;

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
        persist(new RefreshToken(Sha256.of(token), session));
        return token;
    }

    Optional<RefreshToken> find(String token) {
        return findByIdOptional(Sha256.of(token));
    }

    /** Whether this was its first use; of several at the same moment one is the first. */
    boolean spend(String token) {
        return update("isSpent = true where tokenHash = ?1 and isSpent = false", Sha256.of(token)) == 1;
    }
}
