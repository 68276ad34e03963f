package org.policytrack.kit.caller;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.Unavailable;

/**
 * Keys read from the issuer's key set. A key id not seen before makes it read again, at most once in five seconds, so
 * that a changed key is known at once and a made-up one costs nothing. An issuer that is down is asked once a second,
 * whatever the number of requests that wait for it.
 */
@ApplicationScoped
@DefaultBean
class FetchedAccountKeys implements AccountKeys {

    private static final Logger LOG = Logger.getLogger(FetchedAccountKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_WHILE_DOWN = Duration.ofSeconds(1);
    private static final String ISSUER = "identity-provider";

    private final URI address;
    private final InstantSource now;
    private final HttpClient http;

    private volatile Map<String, PublicKey> keys = Map.of();
    private Instant nextFetch = Instant.MIN;
    private boolean isDown;

    FetchedAccountKeys(IdentityConfig config, @RealTime InstantSource now) {
        this.address = URI.create(config.jwks());
        this.now = now;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        if (!keys.containsKey(keyId)) {
            fetch();
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    private synchronized void fetch() {
        if (now.instant().isBefore(nextFetch)) {
            if (isDown) {
                throw new Unavailable(ISSUER);
            }
            return;
        }
        isDown = true;
        try {
            keys = parse(read());
            isDown = false;
        } catch (IOException | JoseException | RuntimeException unreadable) {
            LOG.warnf("The keys of the identity provider cannot be read from %s: %s", address, unreadable);
            throw new Unavailable(ISSUER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(ISSUER);
        } finally {
            nextFetch = now.instant().plus(isDown ? PAUSE_WHILE_DOWN : PAUSE);
        }
    }

    private String read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Map<String, PublicKey> parse(String keySet) throws JoseException {
        return new JsonWebKeySet(keySet)
                .getJsonWebKeys().stream()
                        .filter(PublicJsonWebKey.class::isInstance)
                        .map(PublicJsonWebKey.class::cast)
                        .filter(key -> key.getKeyId() != null)
                        .collect(Collectors.toUnmodifiableMap(
                                PublicJsonWebKey::getKeyId, PublicJsonWebKey::getPublicKey));
    }
}
