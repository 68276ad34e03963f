package org.policytrack.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.policytrack.kit.caller.Role;

/** Tokens that must never be believed. Each would have every role there is, were it not for the one thing wrong with it. */
public final class BadTokens {

    private static final String ISSUER = "policytrack";
    private static final String SERVICE_ISSUER = "policytrack-services";
    private static final Duration AGES = Duration.ofHours(1);
    private static final KeyPair FOREIGN_KEYS = newKeys();

    private BadTokens() {}

    /** Every kind there is, by a name that says what is wrong. */
    public static Map<String, String> byKind() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("garbage-token", "no.token.atall");
        tokens.put(
                "expired-token",
                signed(person().issuedAt(ago(AGES.multipliedBy(2))).expiresAt(ago(AGES))));
        tokens.put(
                "token-not-yet-valid",
                signed(person().claim("nbf", ago(AGES.negated()).getEpochSecond())));
        tokens.put("foreign-issuer", signed(person().issuer("https://elsewhere.example"), FOREIGN_KEYS, "their-key"));
        tokens.put("foreign-issuer-with-our-key", signed(person().issuer("https://elsewhere.example")));
        tokens.put("foreign-key-in-our-name", signed(person(), FOREIGN_KEYS, Token.KEY_ID));
        tokens.put("key-within-the-token", signedWithKeyInHeader());
        tokens.put("alg-none", unsigned(person()));
        tokens.put("hs256-with-public-key-der", signed(person(), publicKey().getEncoded()));
        tokens.put("hs256-with-public-key-pem", signed(person(), pem().getBytes(UTF_8)));
        tokens.put("wrong-audience", signed(person().audience("another-system")));
        tokens.put(
                "service-token-with-another-secret",
                signed(service(), "another-secret-0123456789-0123456789".getBytes(UTF_8)));
        tokens.put("service-token-with-alg-none", unsigned(service()));
        tokens.put("service-token-with-an-account-key", signed(service()));
        tokens.put("service-role-in-an-account-token", signed(person().groups(Role.SERVICE.wireName())));
        return tokens;
    }

    private static JwtClaimsBuilder person() {
        Set<String> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE)
                .map(Role::wireName)
                .collect(Collectors.toSet());
        return Jwt.issuer(ISSUER)
                .audience("policytrack")
                .subject("intruder")
                .upn("intruder")
                .groups(roles)
                .claim("department", "zj-fgw")
                .expiresIn(AGES);
    }

    private static JwtClaimsBuilder service() {
        return Jwt.issuer(SERVICE_ISSUER)
                .audience("policytrack")
                .subject("task-service")
                .upn("task-service")
                .groups(Role.SERVICE.wireName())
                .expiresIn(AGES);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signed(claims, Token.KEYS, Token.KEY_ID);
    }

    private static String signed(JwtClaimsBuilder claims, KeyPair keys, String keyId) {
        return claims.jws().keyId(keyId).sign(keys.getPrivate());
    }

    private static String signed(JwtClaimsBuilder claims, byte[] secret) {
        SecretKey key = new SecretKeySpec(secret, "HmacSHA256");
        return claims.jws()
                .keyId(Token.KEY_ID)
                .algorithm(SignatureAlgorithm.HS256)
                .sign(key);
    }

    /** With the key that verifies it in its own header (CVE-2018-0114). */
    private static String signedWithKeyInHeader() {
        try {
            Map<String, Object> key = PublicJsonWebKey.Factory.newPublicJwk(FOREIGN_KEYS.getPublic())
                    .toParams(PublicJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            return person().jws()
                    .keyId("their-key")
                    .header("jwk", key)
                    .header("jku", "https://elsewhere.example/jwks")
                    .sign(FOREIGN_KEYS.getPrivate());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String unsigned(JwtClaimsBuilder claims) {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"" + Token.KEY_ID + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + "."
                + signed(claims).split("\\.", -1)[1] + ".";
    }

    private static java.security.PublicKey publicKey() {
        return Token.KEYS.getPublic();
    }

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static Instant ago(Duration span) {
        return Instant.now().minus(span);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
