package org.policytrack.kit.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();

    private Settings settings = new Settings(LONG, 50, 2, Duration.ofMillis(2), 60, 20, LONG);

    @Test
    void aReadThatMetSilenceAtOnceIsRepeatedUntilItIsAnswered() throws Exception {
        Object answer = upstream().read(() -> {
            if (asked.incrementAndGet() < 3) {
                throw refusedConnection();
            }
            return "tasks";
        });

        assertThat(answer).isEqualTo("tasks");
        assertThat(calls("silent")).isEqualTo(2);
        assertThat(calls("answered")).isEqualTo(1);
        assertThat(metrics.get("policytrack.upstream.retries").counter().count())
                .isEqualTo(2);
    }

    @Test
    void aReadIsGivenUpAfterItsRepetitions() {
        fails(ProcessingException.class, () -> upstream().read(silent()));

        assertThat(asked).hasValue(3);
    }

    @Test
    void whatWritesIsSentOnce() {
        fails(ProcessingException.class, () -> upstream().call(silent()));

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatTheOtherRefusesIsNotRepeatedAndNoSilence() {
        settings = settings.opensAfter(2);
        Upstream upstream = upstream();

        for (int times = 0; times < 5; times++) {
            fails(NotFoundException.class, () -> upstream.read(failing(new NotFoundException())));
        }

        assertThat(asked).hasValue(5);
        assertThat(openness()).isZero();
    }

    @Test
    void whatTookItsTimeIsNotWaitedForAgain() {
        fails(
                ProcessingException.class,
                () -> upstream().read(failing(new ProcessingException(new TimeoutException()))));

        assertThat(asked).hasValue(1);
    }

    @Test
    void repetitionsAreUsedUpWhateverTheNumberOfCalls() {
        settings = new Settings(LONG, 50, 1, Duration.ofMillis(2), 6, 10_000, LONG);
        Upstream upstream = upstream();

        for (int times = 0; times < 50; times++) {
            fails(ProcessingException.class, () -> upstream.read(silent()));
        }

        assertThat(asked.get() - 50).isBetween(1, 10);
    }

    @Test
    void nobodyWaitsLongerThanTheTimeEvenWhereTheAnswerDripsOn() {
        settings = new Settings(Duration.ofMillis(100), 50, 2, Duration.ofMillis(2), 60, 20, LONG);

        fails(
                UpstreamSilent.class,
                () -> upstream().read(() -> {
                    asked.incrementAndGet();
                    new CountDownLatch(1).await();
                    return null;
                }));

        assertThat(asked).hasValue(1);
        assertThat(calls("late")).isEqualTo(1);
    }

    @Test
    void oneCallTooManyIsRefusedAtOnce() throws Exception {
        settings = new Settings(LONG, 2, 0, Duration.ofMillis(2), 60, 20, LONG);
        Upstream upstream = upstream();
        CountDownLatch held = new CountDownLatch(1);
        for (int callers = 0; callers < 2; callers++) {
            Thread.startVirtualThread(() -> hold(upstream, held));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> inFlight() == 2);

        fails(UpstreamSilent.class, () -> upstream.call(() -> asked.incrementAndGet()));

        assertThat(asked).hasValue(0);
        assertThat(calls("too-many")).isEqualTo(1);
        held.countDown();
        await().atMost(Duration.ofSeconds(10)).until(() -> inFlight() == 0);
        assertThat(upstream.call(() -> "again")).isEqualTo("again");
    }

    @Test
    void whenHalfOfTheCallsMetSilenceTheNextAreLeftOffUntilOneIsTriedAndAnswered() throws Exception {
        settings = new Settings(LONG, 50, 0, Duration.ofMillis(2), 60, 4, Duration.ofMillis(200));
        Upstream upstream = upstream();
        upstream.call(() -> "fine");
        upstream.call(() -> "fine");
        fails(ServiceUnavailableException.class, () -> upstream.call(failing(new ServiceUnavailableException())));
        fails(ProcessingException.class, () -> upstream.call(silent()));

        fails(UpstreamSilent.class, () -> upstream.call(silent()));

        assertThat(asked).hasValue(2);
        assertThat(calls("left-off")).isEqualTo(1);
        assertThat(openness()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> upstream.call(() -> "back") != null);
        assertThat(openness()).isZero();
    }

    @Test
    void anOutageOfOneIsNoneOfAnother() throws Exception {
        settings = settings.opensAfter(2);
        Upstreams upstreams = new Upstreams(settings, metrics);
        for (int times = 0; times < 2; times++) {
            fails(
                    ProcessingException.class,
                    () -> upstreams.named("task-service").call(silent()));
        }

        fails(UpstreamSilent.class, () -> upstreams.named("task-service").call(silent()));

        assertThat(upstreams.named("department-service").call(() -> "fine")).isEqualTo("fine");
    }

    private Upstream upstream() {
        return new Upstream("task-service", settings, metrics);
    }

    private Callable<@Nullable Object> silent() {
        return failing(refusedConnection());
    }

    private Callable<@Nullable Object> failing(Exception failure) {
        return () -> {
            asked.incrementAndGet();
            throw failure;
        };
    }

    private static ProcessingException refusedConnection() {
        return new ProcessingException(new ConnectException("Connection refused"));
    }

    private static void hold(Upstream upstream, CountDownLatch held) {
        try {
            upstream.call(() -> held.await(1, TimeUnit.MINUTES));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void fails(Class<? extends Exception> how, Callable<@Nullable Object> call) {
        assertThatExceptionOfType(how).isThrownBy(call::call);
    }

    private long calls(String outcome) {
        Timer timer = metrics.find("policytrack.upstream.calls")
                .tag("outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private double inFlight() {
        return metrics.get("policytrack.upstream.in.flight").gauge().value();
    }

    private double openness() {
        return metrics.get("policytrack.upstream.breaker.open")
                .tag("upstream", "task-service")
                .gauge()
                .value();
    }

    private record Settings(
            Duration within,
            int atOnce,
            int retries,
            Duration retryPause,
            int retriesPerMinute,
            int opensAfter,
            Duration rest)
            implements UpstreamConfig {

        Settings opensAfter(int calls) {
            return new Settings(within, atOnce, retries, retryPause, retriesPerMinute, calls, rest);
        }
    }
}
