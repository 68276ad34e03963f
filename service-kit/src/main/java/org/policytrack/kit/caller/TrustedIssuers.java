package org.policytrack.kit.caller;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.policytrack.kit.problem.Refusal;

/**
 * The one place that decides whose token is believed. Two issuers are known: the accounts of department-service
 * (RS256, by key id) and the services of this installation among themselves (HS256, by the shared secret). Each is
 * verified with its own algorithm only, so a token can never choose how it is checked. An issuer of accounts cannot
 * make a service: the role {@code service} is taken from service tokens alone.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TrustedIssuers extends JWTCallerPrincipalFactory {

    private final IdentityConfig config;
    private final AccountKeys accountKeys;
    private final ServiceToken serviceToken;

    TrustedIssuers(IdentityConfig config, AccountKeys accountKeys, ServiceToken serviceToken) {
        this.config = config;
        this.accountKeys = accountKeys;
        this.serviceToken = serviceToken;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo defaults) throws ParseException {
        JsonWebToken verified =
                ServiceToken.ISSUER.equals(claimedIssuer(token)) ? verifyService(token) : verifyAccount(token);
        if (verified instanceof JWTCallerPrincipal principal) {
            return principal;
        }
        throw new ParseException("not a principal");
    }

    private JsonWebToken verifyAccount(String token) throws ParseException {
        Key key = accountKey(keyId(token));
        JsonWebToken verified = verify(token, key, config.issuer(), SignatureAlgorithm.RS256);
        if (verified.getGroups().contains(Role.SERVICE.wireName())) {
            throw new ParseException("an account is never a service");
        }
        return verified;
    }

    private JsonWebToken verifyService(String token) throws ParseException {
        Key key = serviceToken.key().orElseThrow(() -> new ParseException("no service secret is set"));
        return verify(token, key, ServiceToken.ISSUER, SignatureAlgorithm.HS256);
    }

    private Key accountKey(String keyId) throws ParseException {
        try {
            return accountKeys.find(keyId).orElseThrow(() -> new ParseException("unknown key"));
        } catch (Refusal unavailable) {
            throw new ParseException("keys unavailable", unavailable);
        }
    }

    private JsonWebToken verify(String token, Key key, String issuer, SignatureAlgorithm algorithm)
            throws ParseException {
        JWTAuthContextInfo rules = new JWTAuthContextInfo();
        rules.setIssuedBy(issuer);
        rules.setExpectedAudience(Set.of(config.audience()));
        rules.setSignatureAlgorithm(Set.of(algorithm));
        rules.setClockSkew(config.clockSkewSeconds());
        rules.setRequiredClaims(Set.of("upn"));
        if (key instanceof javax.crypto.SecretKey secret) {
            rules.setSecretVerificationKey(secret);
        } else {
            rules.setPublicVerificationKey((java.security.PublicKey) key);
        }
        return new DefaultJWTParser(rules).parse(token);
    }

    private static String keyId(String token) throws ParseException {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            String keyId = signature.getKeyIdHeaderValue();
            if (keyId == null) {
                throw new ParseException("no key id");
            }
            return keyId;
        } catch (JoseException malformed) {
            throw new ParseException("not a signed token", malformed);
        }
    }

    /** Read before the signature is checked, and used for nothing but the choice of who must have signed. */
    private static String claimedIssuer(String token) throws ParseException {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .setDisableRequireSignature()
                    .build()
                    .processToClaims(token);
            return String.valueOf(claims.getIssuer());
        } catch (InvalidJwtException | MalformedClaimException malformed) {
            throw new ParseException("not a token", malformed);
        }
    }
}
