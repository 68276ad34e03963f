package org.policytrack.kit.token;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import org.policytrack.kit.caller.AccountKeys;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.clock.RealTime;

/** The keys of the embedded accounts, for the services that do not sign with them. */
@ApplicationScoped
@DefaultBean
class FetchedAccountKeys implements AccountKeys {

    private final KeySet keys;

    FetchedAccountKeys(IdentityConfig config, @RealTime InstantSource now) {
        this.keys = new KeySet(KeySetAddress.at(URI.create(config.jwks())), config.keysRefreshedEvery(), now);
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return keyIn(keys.current(), keyId).or(() -> keyIn(keys.afresh(), keyId));
    }

    private static Optional<PublicKey> keyIn(KeySet.Reading reading, String keyId) {
        return reading.keys().stream()
                .filter(key -> keyId.equals(key.getKeyId()))
                .filter(PublicJsonWebKey.class::isInstance)
                .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                .findFirst();
    }
}
