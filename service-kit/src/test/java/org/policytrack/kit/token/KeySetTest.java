package org.policytrack.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.caller.AccountKeys;
import org.policytrack.kit.problem.Unavailable;

/** Through the keys of the embedded accounts, which are asked for by id. */
class KeySetTest {

    private static final PublicJsonWebKey FIRST = Keys.rsa("first");
    private static final PublicJsonWebKey SECOND = Keys.rsa("second");

    private final ProviderServer issuer = new ProviderServer();
    private Instant now = Instant.parse("2023-04-20T02:00:00Z");
    private final AccountKeys keys = new FetchedAccountKeys(Identities.config("jwks", issuer.keysAddress()), () -> now);

    KeySetTest() {
        issuer.has(FIRST);
    }

    @AfterEach
    void itEnds() {
        issuer.close();
    }

    @Test
    void nothingIsReadBeforeAKeyIsNeeded() {
        assertThat(issuer.reads()).isZero();
    }

    @Test
    void aKeyIsReadOnceAndThenKnown() {
        assertThat(keys.find("first")).contains(FIRST.getPublicKey());
        assertThat(keys.find("first")).contains(FIRST.getPublicKey());

        assertThat(issuer.reads()).isEqualTo(1);
    }

    @Test
    void manyWhoNeedItAtOnceReadItOnce() throws ExecutionException, InterruptedException {
        List<Future<PublicKey>> found = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                found.add(callers.submit(() -> keys.find("first").orElseThrow()));
            }
        }

        for (Future<PublicKey> each : found) {
            assertThat(each.get()).isEqualTo(FIRST.getPublicKey());
        }
        assertThat(issuer.reads()).isEqualTo(1);
    }

    @Test
    void aChangedKeyIsKnownAtItsFirstUse() {
        keys.find("first");
        issuer.has(FIRST, SECOND);
        pass(Duration.ofSeconds(6));

        assertThat(keys.find("second")).contains(SECOND.getPublicKey());
        assertThat(issuer.reads()).isEqualTo(2);
    }

    @Test
    void aKeyTheIssuerHasTakenBackIsForgottenWithTheNextReading() {
        keys.find("first");
        issuer.has(SECOND);
        pass(Duration.ofSeconds(6));
        keys.find("second");

        assertThat(keys.find("first")).isEmpty();
    }

    @Test
    void aKeyTheIssuerHasTakenBackIsForgottenAfterTenMinutesAtMost() {
        keys.find("first");
        issuer.has(SECOND);

        pass(Duration.ofMinutes(10));
        assertThat(keys.find("first")).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(keys.find("first")).isEmpty();
    }

    @Test
    void howSoonThatIsCanBeSet() {
        AccountKeys soon = new FetchedAccountKeys(
                Identities.config("jwks", issuer.keysAddress(), "keys-refreshed-every", "PT20S"), () -> now);
        soon.find("first");
        issuer.has(SECOND);

        pass(Duration.ofSeconds(21));
        assertThat(soon.find("first")).isEmpty();
    }

    @Test
    void madeUpKeyIdsAreAskedForOnceInFiveSeconds() {
        keys.find("first");
        pass(Duration.ofSeconds(6));
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isEmpty();
        }

        assertThat(issuer.reads()).isEqualTo(2);
    }

    @Test
    void anIssuerWithoutAnyKeyIsNotAskedForEachMadeUpOneEither() {
        issuer.has();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isEmpty();
        }

        assertThat(issuer.reads()).isEqualTo(1);
    }

    @Test
    void aKnownKeyNeedsNoIssuerForAnHour() {
        keys.find("first");
        issuer.close();

        pass(Duration.ofMinutes(60));
        assertThat(keys.find("first")).contains(FIRST.getPublicKey());
        pass(Duration.ofSeconds(1));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
    }

    @Test
    void whenTheIssuerIsDownAnUnknownKeyIsUnavailableAndNotWrong() {
        issuer.close();

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
        issuer.says(nonsense);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
    }

    @Test
    void anIssuerThatAnswersWithAnErrorIsAsGoodAsDown() {
        issuer.answers(500);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
    }

    @Test
    void anEndlessKeySetIsNotReadToItsEnd() {
        issuer.says(" ".repeat(2 * 1024 * 1024) + "{\"keys\":[]}");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
    }

    @Test
    void anIssuerThatHangsHoldsOneCallerForTwoSecondsAndNobodyAfterwards() {
        issuer.hangs();
        long begun = System.nanoTime();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
        long first = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
        }

        assertThat(Duration.ofNanos(first - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - first)).isLessThan(Duration.ofSeconds(20));
        assertThat(issuer.reads()).isEqualTo(1);
    }

    @Test
    void anIssuerThatIsDownIsNotAskedForEachRequest() {
        issuer.says("<html>");
        for (int i = 0; i < 100; i++) {
            String keyId = "made-up-" + i;
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find(keyId));
        }

        assertThat(issuer.reads()).isEqualTo(1);
    }

    @Test
    void anIssuerThatIsBackIsBelievedAfterASecond() {
        issuer.says("<html>");
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.find("first"));
        issuer.has(FIRST);
        pass(Duration.ofSeconds(1));

        assertThat(keys.find("first")).contains(FIRST.getPublicKey());
    }

    private void pass(Duration span) {
        now = now.plus(span);
    }
}
