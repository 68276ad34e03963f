package org.policytrack.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.Unavailable;

class FetchedAccountKeysTest {

    private static final RsaJsonWebKey FIRST = key("first");
    private static final RsaJsonWebKey SECOND = key("second");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile String keySet = setOf(FIRST);
    private volatile int status = 200;
    private Instant now = Instant.parse("2023-04-20T02:00:00Z");
    private HttpServer issuer;
    private FetchedAccountKeys keys;

    @BeforeEach
    void anIssuerAnswers() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", this::answer);
        issuer.start();
        String address = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks";
        keys = new FetchedAccountKeys(Identities.configWithKeysAt(address), () -> now);
    }

    @AfterEach
    void itEnds() {
        issuer.stop(0);
    }

    @Test
    void nothingIsReadBeforeAKeyIsNeeded() {
        assertThat(reads).hasValue(0);
    }

    @Test
    void aKeyIsReadOnceAndThenKnown() {
        assertThat(keys.find("first")).contains(publicKeyOf(FIRST));
        assertThat(keys.find("first")).contains(publicKeyOf(FIRST));

        assertThat(reads).hasValue(1);
    }

    @Test
    void aChangedKeyIsKnownAtItsFirstUse() {
        keys.find("first");
        keySet = setOf(FIRST, SECOND);
        now = now.plusSeconds(6);

        assertThat(keys.find("second")).contains(publicKeyOf(SECOND));
        assertThat(reads).hasValue(2);
    }

    @Test
    void aKeyTheIssuerHasTakenBackIsForgottenWithTheNextReading() {
        keys.find("first");
        keySet = setOf(SECOND);
        now = now.plusSeconds(6);
        keys.find("second");

        assertThat(keys.find("first")).isEmpty();
    }

    @Test
    void madeUpKeyIdsAreAskedForOnceInFiveSeconds() {
        keys.find("first");
        now = now.plusSeconds(6);
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isEmpty();
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void anIssuerWithoutAnyKeyIsNotAskedForEachMadeUpOneEither() {
        keySet = setOf();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isEmpty();
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void aKnownKeyNeedsNoIssuer() {
        keys.find("first");
        issuer.stop(0);
        now = now.plusSeconds(3600);

        assertThat(keys.find("first")).contains(publicKeyOf(FIRST));
    }

    @Test
    void whenTheIssuerIsDownAnUnknownKeyIsUnavailableAndNotWrong() {
        issuer.stop(0);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> keys.find("first"))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.facts()).containsExactly("identity-provider");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>503</html>", "{}", "[]", "{\"keys\":7}"})
    void anIssuerThatTalksNonsenseIsAsGoodAsDown(String nonsense) {
        keySet = nonsense;
        status = 503;

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
    }

    @Test
    void anIssuerThatIsDownIsNotAskedForEachRequest() {
        keySet = "<html>";
        for (int i = 0; i < 100; i++) {
            String keyId = "made-up-" + i;
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find(keyId));
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void anIssuerThatIsBackIsBelievedAfterASecond() {
        keySet = "<html>";
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
        keySet = setOf(FIRST);
        now = now.plusSeconds(1);

        assertThat(keys.find("first")).contains(publicKeyOf(FIRST));
    }

    private void answer(HttpExchange exchange) throws IOException {
        reads.incrementAndGet();
        byte[] bytes = keySet.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RsaJsonWebKey key(String keyId) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static PublicKey publicKeyOf(RsaJsonWebKey key) {
        return key.getPublicKey();
    }

    private static String setOf(RsaJsonWebKey... keys) {
        return new JsonWebKeySet(Arrays.asList(keys)).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
