package org.policytrack.kit.token;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.policytrack.kit.caller.AccountKeys;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;

/** Settings and keys of the tests of this package. */
final class Identities {

    static final String SECRET = "a-secret-of-the-plain-tests-0123456789";
    static final EndedSessions NONE_ENDED = session -> false;

    private Identities() {}

    /** The defaults with the tests' secret, and these settings below {@code tracker.identity} besides. */
    static IdentityConfig config(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        settings.put("tracker.identity.service-secret", SECRET);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("tracker.identity." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return configOf(new PropertiesConfigSource(settings, "settings", 100));
    }

    static IdentityConfig configWithoutSecret() {
        return config("service-secret", "");
    }

    /** The settings as a service reads them from there. */
    static IdentityConfig configOf(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withSources(source)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(IdentityConfig.class);
    }

    static TrustedIssuers trusting(IdentityConfig config, AccountKeys keys, EndedSessions ended, InstantSource now) {
        return new TrustedIssuers(
                config,
                keys,
                ended,
                new ServiceToken(config, "department-service"),
                new RefusedTokens(new CurrentVertxRequest()),
                now);
    }

    static TrustedIssuers trusting(IdentityConfig config, AccountKeys keys) {
        return trusting(config, keys, NONE_ENDED, InstantSource.system());
    }

    /** Ended so many seconds ago, after ten minutes of life. */
    static JwtClaimsBuilder expired(JwtClaimsBuilder claims, long secondsAgo) {
        Instant end = Instant.now().minusSeconds(secondsAgo);
        return claims.issuedAt(end.minusSeconds(600)).expiresAt(end);
    }

    static SecretKey secret(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
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
}
