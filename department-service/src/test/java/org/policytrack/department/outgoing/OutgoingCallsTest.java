package org.policytrack.department.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrack.department.Receiver;
import org.policytrack.department.Receiver.Answer;

class OutgoingCallsTest {

    private static final CallableNetworks LOOPBACK_TOO = new CallableNetworks(List.of(NetworkRange.of("127.0.0.1/32")));
    private static final HostNames ALL_ARE_HERE = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void theCheckedAddressIsCalledUnderTheName() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "taken")) {
            OutgoingAnswer answer =
                    calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to("http://hook.example:" + receiver.port() + "/a?b=c"));

            assertThat(answer).isEqualTo(new OutgoingAnswer(200, "taken"));
            assertThat(receiver.calls()).singleElement().satisfies(call -> {
                assertThat(call.header("Host")).isEqualTo("hook.example:" + receiver.port());
                assertThat(call.address()).hasToString("/a?b=c");
                assertThat(call.body()).isEqualTo("{\"text\":\"通知\"}");
                assertThat(call.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
                assertThat(call.header("X-Own")).isEqualTo("1");
            });
        }
    }

    @Test
    void aNameThatLeadsElsewhereAfterItsCheckIsNotCalled() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostNames rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1"));
        OutgoingAddresses addresses = new OutgoingAddresses(new CallableNetworks(List.of()), rebinding, LONGEST);
        try (Receiver receiver = Receiver.answering(200, "taken")) {
            String address = "http://hook.example:" + receiver.port() + "/";
            addresses.check(address);

            assertThatThrownBy(() -> new OutgoingCalls(addresses, limits(LONGEST), vertx).post(to(address)))
                    .isInstanceOf(AddressRefused.class);

            assertThat(asked).hasValue(2);
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
        try (Receiver inside = Receiver.answering(200, "secret");
                Receiver receiver =
                        Receiver.answering(call -> new Answer(302, "", Map.of("Location", inside.address("/admin"))))) {
            OutgoingAnswer answer = calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to(receiver.address("/")));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(inside.calls()).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsTooLongIsAFailure() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "x".repeat(2000))) {
            assertThatThrownBy(() -> calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to(receiver.address("/"))))
                    .isInstanceOf(CallFailed.class)
                    .hasMessageContaining("longer than 1000 bytes");
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsAFailure() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Receiver receiver = answeringAfter(never)) {
            assertThatThrownBy(() -> calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to(receiver.address("/"))))
                    .isInstanceOf(CallFailed.class)
                    .hasMessageContaining("no answer within PT1S");
            never.countDown();
        }
    }

    /** Who waited for a connection would use up the time of the answer. */
    @Test
    void aBatchToOneHostIsSentAtOnce() throws Exception {
        int batch = 20;
        CountDownLatch allHere = new CountDownLatch(batch);
        Duration longest = Duration.ofSeconds(20);
        try (Receiver receiver = Receiver.answering(call -> {
                    allHere.countDown();
                    return Answer.of(opens(allHere, longest) ? 200 : 500, "");
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OutgoingCalls calls = calls(LOOPBACK_TOO, ALL_ARE_HERE, longest);
            Callable<OutgoingAnswer> one = () -> calls.post(to(receiver.address("/")));

            for (var done : threads.invokeAll(Collections.nCopies(batch, one))) {
                assertThat(done.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aNameThatIsLookedUpForTooLongHoldsNobodyLonger() {
        CountDownLatch never = new CountDownLatch(1);
        HostNames slow = host -> opens(never, Duration.ofMinutes(5)) ? List.of() : ALL_ARE_HERE.addressesOf(host);

        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> calls(LOOPBACK_TOO, slow).post(to("http://hook.example/"))))
                .isInstanceOf(AddressRefused.class);
        never.countDown();
    }

    @Test
    void theTimeOfTheLookupCounts() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Duration longest = Duration.ofSeconds(4);
        HostNames slow = host -> opens(never, Duration.ofMillis(3700)) ? List.of() : ALL_ARE_HERE.addressesOf(host);
        try (Receiver receiver = answeringAfter(never)) {
            String address = "http://hook.example:" + receiver.port() + "/";
            long begunAt = System.nanoTime();

            assertThatThrownBy(() -> calls(LOOPBACK_TOO, slow, longest).post(to(address)))
                    .isInstanceOf(CallFailed.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begunAt)).isLessThan(longest.plus(longest.dividedBy(2)));
            never.countDown();
        }
    }

    @Test
    void whatComesTooLateToBeWaitedForIsNotSent() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        HostNames slow = host -> opens(never, Duration.ofMillis(400)) ? List.of() : ALL_ARE_HERE.addressesOf(host);
        OutgoingAddresses patient = new OutgoingAddresses(LOOPBACK_TOO, slow, Duration.ofMinutes(1));
        OutgoingCalls calls = new OutgoingCalls(patient, limits(Duration.ofMillis(200)), vertx);
        try (Receiver receiver = Receiver.answering(200, "taken")) {
            assertThatThrownBy(() -> calls.post(to(receiver.address("/"))))
                    .isInstanceOf(CallFailed.class)
                    .hasMessageContaining("no answer within");

            await().during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.calls().isEmpty());
        }
    }

    private static Receiver answeringAfter(CountDownLatch latch) throws IOException {
        return Receiver.answering(call -> Answer.of(opens(latch, Duration.ofMinutes(5)) ? 200 : 500, ""));
    }

    private static boolean opens(CountDownLatch latch, Duration within) {
        try {
            return latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void nobodyListeningIsAFailureThatTellsNoKey() {
        assertThatThrownBy(() -> calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to("http://hook.example:1/?key=secret")))
                .isInstanceOf(CallFailed.class)
                .hasMessageNotContaining("secret");
    }

    private OutgoingCalls calls(CallableNetworks networks, HostNames names) {
        return calls(networks, names, LONGEST);
    }

    private OutgoingCalls calls(CallableNetworks networks, HostNames names, Duration longest) {
        return new OutgoingCalls(new OutgoingAddresses(networks, names, longest), limits(longest), vertx);
    }

    private static OutgoingPost to(String address) {
        return new OutgoingPost(address, Map.of("X-Own", "1"), "{\"text\":\"通知\"}");
    }

    private static OutgoingConfig limits(Duration longest) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutgoingConfig.class)
                .withDefaultValue("tracker.outgoing.longest", longest.toString())
                .withDefaultValue("tracker.outgoing.largest-answer", "1000")
                .build()
                .getConfigMapping(OutgoingConfig.class);
    }
}
