package org.policytrack.department.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.Settings;

class PasswordHashesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PasswordHashes passwords = ofCost(4);

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "工作要点督查督办系统二〇二三", "пароль🔐\u0000'\"\\", " spaces at both ends "})
    void aPasswordMatchesItsOwnHash(String password) {
        assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
    }

    @Test
    void noOtherPasswordMatches() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.matches("Correct horse battery", hash)).isFalse();
        assertThat(passwords.matches("correct horse battery ", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(passwords.hash("correct horse battery"));
    }

    @Test
    void aLongPasswordIsNotCut() {
        String hash = passwords.hash("a".repeat(72) + "b");

        assertThat(passwords.matches("a".repeat(72) + "b", hash)).isTrue();
        assertThat(passwords.matches("a".repeat(72) + "c", hash)).isFalse();
        assertThat(passwords.matches("a".repeat(72), hash)).isFalse();
    }

    @Test
    void norIsOneThatIsLongOnlyInBytes() {
        String hash = passwords.hash("督".repeat(24) + "查");

        assertThat(passwords.matches("督".repeat(24) + "查", hash)).isTrue();
        assertThat(passwords.matches("督".repeat(24) + "办", hash)).isFalse();
    }

    @Test
    void theLongestPasswordFits() {
        String longest = "督".repeat(200);

        assertThat(passwords.hash(longest)).hasSize(60);
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
    }

    @Test
    void madeOnesAreLongAndNeverTheSame() {
        assertThat(Stream.generate(passwords::made).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(made -> made.matches("[A-Za-z0-9_-]{20}"));
    }

    @Test
    void aWrongOneTakesAsLongOverAHashOfALowerCost() {
        PasswordHashes ofToday = ofCost(11);
        String hash = passwords.hash("correct horse battery");

        assertThat((1 << 4) + ofToday.missingCosts(hash).map(cost -> 1 << cost).sum())
                .isEqualTo(1 << 11);
        assertThat(ofToday.matches("correct horse battery", hash)).isTrue();
        assertThat(quickestOfFive(() -> ofToday.matches("wrong", hash)))
                .as("128 times as long as a check at cost 4")
                .isGreaterThan(5 * quickestOfFive(() -> ofToday.matches("correct horse battery", hash)));
    }

    @Test
    void nobodysPasswordNeverMatchesAndIsCheckedLikeAnyOther() {
        assertThat(passwords.matches("correct horse battery", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(metrics.timer("policytrack.password.checks").count()).isEqualTo(2);
    }

    @Test
    void moreAtOnceThanAreCheckedInSecondsAreRefusedAndTheRestIsChecked() throws Exception {
        PasswordHashes slow = ofCost(9);
        String hash = slow.hash("correct horse battery");
        Callable<Boolean> check = () -> slow.matches("correct horse battery", hash);
        int refused = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(100)) {
            for (Future<Boolean> answer : many.invokeAll(Collections.nCopies(100, check))) {
                refused += answer.state() == Future.State.FAILED ? 1 : 0;
                if (answer.state() == Future.State.FAILED) {
                    assertThat(answer.exceptionNow()).isInstanceOf(TooManyChecks.class);
                } else {
                    assertThat(answer.resultNow()).isTrue();
                }
            }
        }

        assertThat(refused).isPositive().isLessThan(60);
        assertThat(slow.matches("correct horse battery", hash)).isTrue();
    }

    @Test
    void theCostIsPartOfTheHash() {
        assertThat(ofCost(5).hash("correct horse battery")).startsWith("$2a$05$");
        assertThat(Settings.defaults().accounts().passwordCost()).isEqualTo(12);
    }

    @Test
    void aHashOfALowerCostIsMadeAnew() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.hashAnew("correct horse battery", hash)).isNull();
        assertThat(ofCost(5).hashAnew("correct horse battery", hash)).startsWith("$2a$05$");
        assertThat(ofCost(5).matches("correct horse battery", hash)).isTrue();
    }

    @Test
    void aMadePasswordIsHashedInAMomentAndAnewWhenItIsUsed() {
        String made = ofCost(12).made();
        String hash = ofCost(12).hashOfMade(made);

        assertThat(hash).startsWith("$2a$08$");
        assertThat(ofCost(12).matches(made, hash)).isTrue();
        assertThat(ofCost(12).matches(ofCost(12).made(), hash)).isFalse();
        assertThat(ofCost(12).hashAnew(made, hash)).startsWith("$2a$12$");
        assertThat(ofCost(5).hashOfMade(made)).startsWith("$2a$05$");
    }

    private static long quickestOfFive(Runnable check) {
        return LongStream.generate(() -> {
                    long begun = System.nanoTime();
                    check.run();
                    return System.nanoTime() - begun;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private PasswordHashes ofCost(int cost) {
        return new PasswordHashes(Settings.with("tracker.accounts.password-cost", String.valueOf(cost)), metrics);
    }
}
