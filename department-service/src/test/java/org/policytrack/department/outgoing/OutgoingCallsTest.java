package org.policytrack.department.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrack.department.Receiver;
import org.policytrack.department.Receiver.Answer;

class OutgoingCallsTest {

    private static final CallableNetworks LOOPBACK_TOO = new CallableNetworks(List.of(NetworkRange.of("127.0.0.1/32")));
    private static final HostNames ALL_ARE_HERE = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

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
        OutgoingAddresses addresses = new OutgoingAddresses(new CallableNetworks(List.of()), rebinding);
        try (Receiver receiver = Receiver.answering(200, "taken")) {
            String address = "http://hook.example:" + receiver.port() + "/";
            addresses.check(address);

            assertThatThrownBy(() -> new OutgoingCalls(addresses, limits(), vertx).post(to(address)))
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
        try (Receiver receiver = Receiver.answering(call -> {
            try {
                never.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return Answer.of(200, "");
        })) {
            assertThatThrownBy(() -> calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to(receiver.address("/"))))
                    .isInstanceOf(CallFailed.class)
                    .hasMessageContaining("no answer within PT1S");
            never.countDown();
        }
    }

    @Test
    void nobodyListeningIsAFailureThatTellsNoKey() {
        assertThatThrownBy(() -> calls(LOOPBACK_TOO, ALL_ARE_HERE).post(to("http://hook.example:1/?key=secret")))
                .isInstanceOf(CallFailed.class)
                .hasMessageNotContaining("secret");
    }

    private OutgoingCalls calls(CallableNetworks networks, HostNames names) {
        return new OutgoingCalls(new OutgoingAddresses(networks, names), limits(), vertx);
    }

    private static OutgoingPost to(String address) {
        return new OutgoingPost(address, Map.of("X-Own", "1"), "{\"text\":\"通知\"}");
    }

    private static OutgoingConfig limits() {
        return new OutgoingConfig() {
            @Override
            public Optional<List<String>> allowedNetworks() {
                return Optional.empty();
            }

            @Override
            public Duration longest() {
                return Duration.ofSeconds(1);
            }

            @Override
            public int largestAnswer() {
                return 1000;
            }
        };
    }
}
