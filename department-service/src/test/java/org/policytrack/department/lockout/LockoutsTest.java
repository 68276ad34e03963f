package org.policytrack.department.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.account.AccountName;

@QuarkusTest
@Tag("database")
class LockoutsTest {

    private final AccountName name = new AccountName("nobody-" + UUID.randomUUID());

    /** Not of the past: what lies a day back the running service forgets by itself, and that between two steps of a test. */
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Lockouts lockouts = new Lockouts(() -> now);

    @Test
    void theFifthFailureLocksForAMinute() {
        for (int failures = 1; failures <= 4; failures++) {
            assertThat(lockouts.begin(name).locksUntil()).isNull();
        }

        Attempt fifth = lockouts.begin(name);

        assertThat(fifth.isAdmitted()).isTrue();
        assertThat(fifth.locksUntil()).isEqualTo(now.plusSeconds(60));
        assertThat(lockouts.begin(name).isAdmitted()).isFalse();
    }

    @Test
    void eachFailureAfterALockDoublesItUpToHalfAnHour() {
        List<Long> minutes = new ArrayList<>();
        for (int failures = 1; failures <= 12; failures++) {
            Attempt attempt = lockouts.begin(name);
            if (attempt.locksUntil() != null) {
                minutes.add(Duration.between(now, attempt.locksUntil()).toMinutes());
                now = attempt.locksUntil();
            }
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void attemptsDuringALockNeitherCountNorLengthenIt() {
        isLocked();

        for (int more = 0; more < 20; more++) {
            assertThat(lockouts.begin(name).isAdmitted()).isFalse();
        }

        now = now.plusSeconds(59);
        assertThat(lockouts.begin(name).isAdmitted()).isFalse();
        now = now.plusSeconds(1);
        assertThat(lockouts.begin(name).locksUntil()).isEqualTo(now.plusSeconds(120));
    }

    @Test
    void successClearsTheCount() {
        for (int failures = 1; failures <= 4; failures++) {
            lockouts.begin(name);
        }
        Attempt right = lockouts.begin(name);

        QuarkusTransaction.requiringNew().run(() -> lockouts.succeeded(right));

        assertThat(lockouts.begin(name).locksUntil()).isNull();
    }

    @Test
    void anAttemptThatIsWithdrawnWasNone() {
        for (int failures = 1; failures <= 4; failures++) {
            lockouts.begin(name);
        }
        Attempt fifth = lockouts.begin(name);
        assertThat(fifth.locksUntil()).isNotNull();

        QuarkusTransaction.requiringNew().run(() -> lockouts.withdraw(fifth));

        assertThat(lockouts.begin(name)).isEqualTo(new Attempt(name, true, now.plusSeconds(60)));
    }

    @Test
    void whatLiesADayBackIsForgotten() {
        isLocked();

        now = now.plus(Duration.ofDays(1));

        assertThat(lockouts.begin(name)).isEqualTo(new Attempt(name, true, null));
    }

    @Test
    void anotherInstanceAndALaterStartKnowTheLock() {
        isLocked();

        assertThat(new Lockouts(() -> now).begin(name).isAdmitted()).isFalse();
    }

    @Test
    void anotherNameIsNotLocked() {
        isLocked();

        assertThat(lockouts.begin(new AccountName(name.text() + "x")).isAdmitted())
                .isTrue();
    }

    @Test
    void ofAHundredAttemptsAtTheSameMomentFiveAreAdmitted() throws Exception {
        Callable<Boolean> attempt = () -> lockouts.begin(name).isAdmitted();
        int admitted = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> done : many.invokeAll(java.util.Collections.nCopies(100, attempt))) {
                admitted += done.get() ? 1 : 0;
            }
        }

        assertThat(admitted).isEqualTo(5);
    }

    private void isLocked() {
        for (int failures = 1; failures <= 5; failures++) {
            lockouts.begin(name);
        }
    }
}
