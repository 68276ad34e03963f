package org.policytrack.kit.caller;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token with which a service of this installation calls another: short-lived, signed with the shared secret. */
@ApplicationScoped
public class ServiceToken {

    /** The {@code iss} of these tokens. */
    public static final String ISSUER = "policytrack-services";

    private static final int SHORTEST_SECRET = 32;
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Optional<SecretKey> key;
    private final Optional<SecretKey> previousKey;
    private final String audience;
    private final String serviceName;

    public ServiceToken(IdentityConfig config, @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.key = config.serviceSecret().map(secret -> keyOf(secret, "service-secret"));
        this.previousKey = config.previousServiceSecret().map(secret -> keyOf(secret, "previous-service-secret"));
        this.audience = config.audience();
        this.serviceName = serviceName;
    }

    /** What a service may have signed with, for those who verify it: the current secret first. */
    public List<SecretKey> secrets() {
        return Stream.of(key, previousKey).flatMap(Optional::stream).toList();
    }

    /**
     * @return the value of an Authorization header
     * @throws IllegalStateException when the installation has no service secret
     */
    public String authorization() {
        SecretKey secret =
                key.orElseThrow(() -> new IllegalStateException("tracker.identity.service-secret is not set"));
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .audience(audience)
                        .subject(serviceName)
                        .upn(serviceName)
                        .groups(Role.SERVICE.wireName())
                        .expiresIn(LIFE)
                        .sign(secret);
    }

    private static SecretKey keyOf(String secret, String setting) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "tracker.identity." + setting + " needs at least " + SHORTEST_SECRET + " characters");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
