package org.policytrack.kit.token;

import java.security.Key;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.token.TokenRefused.Reason;

/**
 * What every token of one issuer must fulfil besides its signature: RFC 7519, RFC 8725 and, of RFC 9068, what tells an
 * access token from an ID token, a refresh token or one that is bound to its holder's key.
 */
final class TokenRules {

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final Set<String> KINDS = Set.of("bearer", "jwt", "at+jwt");
    private static final Set<String> USES = Set.of("access");
    private static final List<String> ONLY_IN_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");
    private static final String BINDING = "cnf";

    private final AlgorithmConstraints algorithms;
    private final JwtConsumer claims;

    TokenRules(String issuer, String audience, int clockSkewSeconds, List<String> algorithms) {
        this.algorithms = new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new));
        this.claims = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setAllowedClockSkewInSeconds(clockSkewSeconds)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .build();
    }

    /** What needs no key, and is therefore asked before any key is fetched. */
    void checkForm(SignedToken token) {
        if (token.header("crit") != null) {
            throw new TokenRefused(Reason.CRITICAL_HEADER);
        }
        try {
            algorithms.checkConstraint(token.signature().getAlgorithmHeaderValue());
        } catch (InvalidAlgorithmException notOfThisIssuer) {
            throw new TokenRefused(Reason.ALGORITHM);
        }
        boolean isAccessToken = isNoneOrOneOf(TYPES, token.header("typ"))
                && isNoneOrOneOf(KINDS, token.claims().getClaimValue("typ"))
                && isNoneOrOneOf(USES, token.claims().getClaimValue("token_use"))
                && ONLY_IN_ID_TOKENS.stream().noneMatch(token.claims()::hasClaim);
        if (!isAccessToken) {
            throw new TokenRefused(Reason.NO_ACCESS_TOKEN);
        }
        if (token.claims().hasClaim(BINDING)) {
            throw new TokenRefused(Reason.BOUND_TO_A_KEY);
        }
    }

    boolean isSigned(SignedToken token, List<? extends Key> keys) {
        return token.isSignedWithOneOf(keys, algorithms);
    }

    void checkClaims(SignedToken token) {
        try {
            claims.processContext(token.context());
        } catch (InvalidJwtException invalid) {
            throw new TokenRefused(reasonOf(invalid));
        }
    }

    private static Reason reasonOf(InvalidJwtException invalid) {
        return switch (invalid.getErrorDetails().getFirst().getErrorCode()) {
            case ErrorCodes.EXPIRED -> Reason.EXPIRED;
            case ErrorCodes.NOT_YET_VALID -> Reason.NOT_YET_VALID;
            case ErrorCodes.ISSUED_AT_INVALID_FUTURE -> Reason.ISSUED_IN_THE_FUTURE;
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> Reason.OTHER_AUDIENCE;
            default -> Reason.CLAIMS;
        };
    }

    private static boolean isNoneOrOneOf(Set<String> known, @Nullable Object said) {
        return said == null || (said instanceof String text && known.contains(text.toLowerCase(Locale.ROOT)));
    }
}
