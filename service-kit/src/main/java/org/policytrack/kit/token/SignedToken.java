package org.policytrack.kit.token;

import java.security.Key;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.token.TokenRefused.Reason;

/**
 * A token taken apart, once; nothing of it is believed yet. Keys and addresses that a token carries itself
 * ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are never looked at.
 */
final class SignedToken {

    private static final int LONGEST = 8 * 1024;
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .setDisableRequireSignature()
            .build();

    private final JwtContext context;
    private final JsonWebSignature signature;

    private SignedToken(JwtContext context, JsonWebSignature signature) {
        this.context = context;
        this.signature = signature;
    }

    static SignedToken read(String token) {
        if (token.length() > LONGEST) {
            throw new TokenRefused(Reason.TOO_LONG);
        }
        if (token.chars().filter(character -> character == '.').count() != 2) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        try {
            JwtContext context = READER.process(token);
            if (context.getJoseObjects().size() == 1
                    && context.getJoseObjects().getFirst() instanceof JsonWebSignature signature) {
                return new SignedToken(context, signature);
            }
        } catch (InvalidJwtException nested) {
            // Not passed on: its message holds the token.
        }
        throw new TokenRefused(Reason.MALFORMED);
    }

    /** Whom the token says it is from: good for choosing who must have signed it, and for nothing else. */
    String claimedIssuer() {
        try {
            return String.valueOf(claims().getIssuer());
        } catch (MalformedClaimException noText) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    @Nullable
    Object header(String name) {
        return signature.getHeaders().getObjectHeaderValue(name);
    }

    JwtClaims claims() {
        return context.getJwtClaims();
    }

    JwtContext context() {
        return context;
    }

    JsonWebSignature signature() {
        return signature;
    }

    boolean isSignedWithOneOf(List<? extends Key> keys, AlgorithmConstraints algorithms) {
        return keys.stream().anyMatch(key -> isSignedWith(key, algorithms));
    }

    /** A key that does not fit the algorithm, or is too short for it, has not signed it either. */
    private boolean isSignedWith(Key key, AlgorithmConstraints algorithms) {
        try {
            signature.setAlgorithmConstraints(algorithms);
            signature.setKey(key);
            return signature.verifySignature();
        } catch (JoseException unfit) {
            return false;
        }
    }
}
