package org.policytrack.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as the real issuers would give them, signed with a key that only the tests know. */
public final class Token {

    static final String KEY_ID = "test-key";
    static final KeyPair KEYS = newKeys();

    private Token() {}

    /** A person of a department. */
    public static String of(String username, String department, String... roles) {
        return signed(ofPerson(username, roles).claim("department", department));
    }

    /** A person of a department, until a moment of the tests' choice. */
    public static String until(Instant expires, String username, String department, String... roles) {
        return signed(ofPerson(username, roles).claim("department", department).expiresAt(expires));
    }

    /** A person of no department. */
    public static String ofNoDepartment(String username, String... roles) {
        return signed(ofPerson(username, roles));
    }

    private static JwtClaimsBuilder ofPerson(String username, String... roles) {
        return Jwt.issuer("policytrack")
                .audience("policytrack")
                .subject(username)
                .upn(username)
                .groups(Set.of(roles))
                .claim("sid", UUID.randomUUID().toString())
                .expiresIn(600);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    /** Another service of the installation. */
    public static String ofService(String name) {
        byte[] secret = "a-secret-that-only-tests-know-0123456789".getBytes(StandardCharsets.UTF_8);
        return Jwt.issuer("policytrack-services")
                .audience("policytrack")
                .subject(name)
                .upn(name)
                .groups("service")
                .expiresIn(120)
                .sign(new SecretKeySpec(secret, "HmacSHA256"));
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
