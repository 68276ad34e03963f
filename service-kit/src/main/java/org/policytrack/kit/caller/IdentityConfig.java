package org.policytrack.kit.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whose tokens are trusted. */
@ConfigMapping(prefix = "tracker.identity")
public interface IdentityConfig {

    /** Whether the accounts of department-service may sign in; off where people come from elsewhere only. */
    @WithDefault("true")
    boolean embedded();

    /** The {@code iss} of the tokens department-service gives to its accounts. */
    @WithDefault("policytrack")
    String issuer();

    /** Where the public keys of that issuer are read (RFC 7517). */
    @WithDefault("http://127.0.0.1:8082/api/v1/jwks")
    String jwks();

    /** The {@code aud} every token must name. */
    @WithDefault("policytrack")
    String audience();

    /** Clocks of different machines may differ by this many seconds. */
    @WithDefault("30")
    int clockSkewSeconds();

    /**
     * The secret the services of one installation share, at least 32 characters; each signs its own tokens with it
     * when it calls another. Without it no service is let in by another.
     */
    Optional<String> serviceSecret();
}
