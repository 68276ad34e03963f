package org.policytrack.kit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class LatestFiguresTest {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger readings = new AtomicInteger();
    private volatile Instant now = Instant.parse("2023-04-20T01:00:00Z");

    @Test
    void areReadWhenSomebodyLooksAndNotAgainWhileTheyAreFresh() {
        Figure figure = figure(readings::incrementAndGet);
        LatestFigures latest = latest(PATIENCE, figure);

        assertThat(readings).hasValue(0);
        assertThat(latest.value(figure, "")).isEqualTo(1);
        now = now.plus(FRESH_FOR).minusMillis(1);
        assertThat(latest.value(figure, "")).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(latest.value(figure, "")).isEqualTo(2);
    }

    @Test
    void whatTheDatabaseLeavesOutOfALabelIsNone() {
        Figure figure = Figure.by("state", List.of("OPEN", "SHUT"), "a", "", () -> Map.of("OPEN", 3.0));
        LatestFigures latest = latest(PATIENCE, figure);

        assertThat(latest.value(figure, "OPEN")).isEqualTo(3);
        assertThat(latest.value(figure, "SHUT")).isZero();
    }

    @Test
    void oneThatCannotBeReadIsUnknownAndKeepsNoOtherBack() {
        AtomicInteger failures = new AtomicInteger(1);
        Figure broken = figure(() -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is down");
            }
            return 7;
        });
        Figure whole = figure(() -> 5);
        LatestFigures latest = latest(PATIENCE, broken, whole);

        assertThat(latest.value(broken, "")).isNaN();
        assertThat(latest.value(whole, "")).isEqualTo(5);
        assertThat(latest.unread()).isEqualTo(1);
        now = now.plus(FRESH_FOR);
        assertThat(latest.value(broken, "")).isEqualTo(7);
        assertThat(latest.unread()).isZero();
    }

    @Test
    void aDatabaseThatDoesNotAnswerKeepsNobodyWaitingAndIsAskedOnce() {
        CountDownLatch answer = new CountDownLatch(1);
        Figure slow = figure(() -> {
            readings.incrementAndGet();
            answer.await();
            return 4;
        });
        LatestFigures latest = latest(Duration.ofMillis(50), slow);

        assertThat(latest.value(slow, "")).isNaN();
        now = now.plus(FRESH_FOR).plus(FRESH_FOR);
        assertThat(latest.value(slow, "")).isNaN();
        assertThat(latest.unread()).isEqualTo(1);
        assertThat(readings).hasValue(1);

        answer.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> latest.value(slow, "") == 4);
    }

    @Test
    void whileAReadingTakesLongTheOneBeforeIsToldForAMinute() {
        Semaphore answers = new Semaphore(1);
        Figure slow = figure(() -> {
            answers.acquire();
            return readings.incrementAndGet();
        });
        LatestFigures latest = latest(Duration.ofMillis(50), slow);
        await().atMost(Duration.ofSeconds(20)).until(() -> latest.value(slow, "") == 1);

        now = now.plusSeconds(59);
        assertThat(latest.value(slow, "")).isEqualTo(1);
        assertThat(latest.unread()).isZero();
        now = now.plusSeconds(1);
        assertThat(latest.value(slow, "")).isNaN();

        answers.release();
        await().atMost(Duration.ofSeconds(20)).until(() -> readings.get() == 2);
        now = now.plus(FRESH_FOR);
        assertThat(latest.value(slow, "")).as("which took as long").isEqualTo(2);
        answers.release();
    }

    @Test
    void areReadAnewWhereTheClockWasSetBack() {
        Figure figure = figure(readings::incrementAndGet);
        LatestFigures latest = latest(PATIENCE, figure);
        latest.value(figure, "");

        now = now.minusSeconds(3600);

        assertThat(latest.value(figure, "")).isEqualTo(2);
    }

    private LatestFigures latest(Duration patience, Figure... figures) {
        return new LatestFigures(List.of(figures), () -> now, FRESH_FOR, patience);
    }

    private static Figure figure(Reading reading) {
        DoubleSupplier value = () -> {
            try {
                return reading.get();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
        return Figure.of("figure", "", value);
    }

    private interface Reading {

        double get() throws InterruptedException;
    }
}
