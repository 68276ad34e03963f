package org.policytrack.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private Duration now = Duration.ofDays(-1);

    @Test
    void asManyAsTheBucketHoldsMayComeAtOnceAndNoMore() {
        Allowances allowances = allowances(3, 60);

        take(allowances, "liaison", 3);

        refused(allowances, "liaison", "1");
    }

    @Test
    void theRefusalSaysHowManySecondsToWaitAndKeepsItsWord() {
        Allowances allowances = allowances(2, 6);
        take(allowances, "liaison", 2);

        refused(allowances, "liaison", "10");
        now = now.plusSeconds(9);
        refused(allowances, "liaison", "1");
        now = now.plusSeconds(1);

        take(allowances, "liaison", 1);
        refused(allowances, "liaison", "10");
    }

    @Test
    void overAMinuteAsManyAreTakenAsTheLimitSays() {
        Allowances allowances = allowances(300, 1200);
        take(allowances, "liaison", 300);
        int taken = 0;

        for (int tenths = 0; tenths < 600; tenths++) {
            now = now.plusMillis(100);
            taken += takenOf(allowances, 5);
        }

        assertThat(taken).isEqualTo(1200);
    }

    @Test
    void oneSenderCostsNoOtherAnything() {
        Allowances allowances = allowances(1, 1);
        take(allowances, "liaison", 1);
        refused(allowances, "liaison", "60");

        take(allowances, "reviewer", 1);
    }

    @Test
    void somebodyWhoWasSilentLongEnoughHasNoMoreThanAFullBucket() {
        Allowances allowances = allowances(3, 60);
        take(allowances, "liaison", 3);
        now = now.plusSeconds(3600);

        take(allowances, "liaison", 3);
        refused(allowances, "liaison", "1");
    }

    @Test
    void oneThatNeverStopsIsStillRememberedAfterManyStrangers() {
        Allowances allowances = new Allowances(10, 1, 100, new Time());
        take(allowances, "flood", 10);
        for (int stranger = 0; stranger < 5000; stranger++) {
            take(allowances, "stranger-" + stranger, 1);
            refused(allowances, "flood", "60");
        }
    }

    private Allowances allowances(int atOnce, int perMinute) {
        return new Allowances(atOnce, perMinute, 1000, new Time());
    }

    private static void take(Allowances allowances, String sender, int times) {
        for (int i = 0; i < times; i++) {
            assertThatCode(() -> allowances.take(sender)).doesNotThrowAnyException();
        }
    }

    private static int takenOf(Allowances allowances, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            try {
                allowances.take("liaison");
                taken++;
            } catch (TooManyRequests refused) {
                return taken;
            }
        }
        return taken;
    }

    private static void refused(Allowances allowances, String sender, String retryAfter) {
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> allowances.take(sender))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.headers()).containsEntry("Retry-After", retryAfter);
                });
    }

    /** Counted from anywhere, as that of the JVM is. */
    private final class Time implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
