package org.policytrack.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ResponseProcessingException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.kit.database.TestDatabase;

/** The receivers are those of the test; nobody waits for real time to pass. */
@Tag("database")
@Tag("always")
class DeliveryRoundTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Instant BEGIN = Instant.parse("2023-04-20T02:00:00Z");
    private static final String NOTICE = "notice";
    private static final String PROGRESS = "task-progress";

    private final OutboxTable table = new OutboxTable(DATABASE.source());
    private final Map<String, Throwable> failures = new HashMap<>();
    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private final DeliveryRound round = new DeliveryRound(table, this::tell, this::now, () -> DATABASE);
    private Instant now = BEGIN;
    private Duration answerTakes = Duration.ZERO;

    @BeforeEach
    void nothingWaits() {
        DATABASE.execute("DELETE FROM outbox_message");
    }

    static Stream<Throwable> silences() {
        return Stream.of(
                new ProcessingException("connection refused"),
                new ProcessingException("the timeout period has been exceeded"),
                new WebApplicationException(502),
                new WebApplicationException(503),
                new WebApplicationException(504));
    }

    static Stream<Throwable> refusals() {
        return Stream.of(
                new WebApplicationException(400),
                new WebApplicationException(404),
                new WebApplicationException(409),
                new WebApplicationException(422),
                new WebApplicationException(429),
                new WebApplicationException(500),
                new ResponseProcessingException(Response.ok().build(), "an answer nobody can read"),
                new IllegalStateException("no route"),
                new NoClassDefFoundError("of a route"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aReceiverThatIsSilentIsTriedOnceInARound(Throwable silence) {
        add(NOTICE, "first");
        add(NOTICE, "second");
        add(PROGRESS, "third");
        add(NOTICE, "fourth");
        failures.put("first", silence);

        round.run();

        assertThat(tried).containsExactly("first", "third");
        assertThat(waiting()).containsExactly("first", "second", "fourth");
        assertThat(DATABASE.number("SELECT MIN(attempts) FROM outbox_message")).isOne();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aMessageThatIsRefusedHoldsUpNoOther(Throwable refusal) {
        add(NOTICE, "first");
        add(NOTICE, "second");
        failures.put("first", refusal);

        round.run();

        assertThat(tried).containsExactly("first", "second");
        assertThat(waiting()).containsExactly("first");
    }

    static Stream<Arguments> pauses() {
        return Stream.of(
                Arguments.of(0, 250, 500),
                Arguments.of(1, 500, 1000),
                Arguments.of(4, 4000, 8000),
                Arguments.of(5, 7500, 15_000),
                Arguments.of(2_000_000, 7500, 15_000));
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void whatWaitsBehindSilenceIsPutOffAsIfItHadBeenTried(int attempts, long shortest, long longest) {
        add(NOTICE, "first");
        add(NOTICE, "second");
        DATABASE.execute("UPDATE outbox_message SET attempts = ?", attempts);
        failures.put("first", new ProcessingException("silent"));

        round.run();

        now = BEGIN.plusMillis(shortest).minusMillis(1);
        round.run();
        assertThat(tried).containsExactly("first");
        failures.clear();
        now = BEGIN.plusMillis(longest);
        round.run();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMessageThatAlwaysMeetsSilenceDoesNotKeepTheOthersFromBeingTold() {
        add(NOTICE, "always silent");
        add(NOTICE, "second");
        add(NOTICE, "third");
        failures.put("always silent", new ProcessingException("silent"));

        for (int i = 0; i < 100; i++) {
            round.run();
            now = now.plusSeconds(15);
        }

        assertThat(waiting()).containsExactly("always silent");
    }

    @Test
    void messagesAreToldInTheOrderInWhichTheyAreDue() {
        add(NOTICE, "put off");
        now = BEGIN.plusSeconds(1);
        add(NOTICE, "second");
        add(NOTICE, "third");
        DATABASE.execute(
                "UPDATE outbox_message SET next_attempt_at = '2023-04-20 02:00:02' WHERE payload = ?", "put off");
        now = BEGIN.plusSeconds(2);

        round.run();

        assertThat(tried).containsExactly("second", "third", "put off");
    }

    @Test
    void noMessageIsBegunLateInItsLease() {
        add(NOTICE, "first");
        add(NOTICE, "second");
        add(NOTICE, "third");
        answerTakes = Duration.ofSeconds(11);

        boolean isMoreDue = round.run();

        assertThat(tried).containsExactly("first", "second");
        assertThat(isMoreDue).isTrue();
        assertThat(DATABASE.number("SELECT attempts FROM outbox_message WHERE payload = 'third'"))
                .isZero();
        assertThat(round.run()).isFalse();
        assertThat(tried).containsExactly("first", "second", "third");
    }

    @Test
    void aMessageWhoseFateCannotBeRecordedHoldsUpNoOtherAndIsToldAgainAtOnce() {
        add(NOTICE, "first");
        add(NOTICE, "second");
        DATABASE.execute("ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_not_recorded"
                + " CHECK (payload <> 'first' OR attempts = 0)");
        try {
            round.run();
        } finally {
            DATABASE.execute("ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_not_recorded");
        }
        assertThat(waiting()).containsExactly("first");

        round.run();

        assertThat(tried).containsExactly("first", "second", "first");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatAKilledInstanceHadTakenIsDueWhenItsLeaseEnds() throws SQLException {
        add(NOTICE, "first");
        DATABASE.call(() -> table.claim(now, DeliveryRound.LEASE, DeliveryRound.BATCH));

        now = BEGIN.plus(DeliveryRound.LEASE).minusMillis(1);
        round.run();
        assertThat(tried).isEmpty();

        now = BEGIN.plus(DeliveryRound.LEASE);
        round.run();
        assertThat(tried).containsExactly("first");
    }

    @Test
    void whatWasDeliveredLongAgoIsForgottenAndWhatWaitsNever() throws SQLException {
        add(NOTICE, "delivered first");
        round.run();
        now = BEGIN.plusSeconds(60);
        add(NOTICE, "delivered later");
        round.run();
        failures.put("waits", new WebApplicationException(422));
        add(NOTICE, "waits");
        round.run();

        int forgotten = DATABASE.call(() -> table.forgetDeliveredBefore(BEGIN.plusSeconds(1)));

        assertThat(forgotten).isOne();
        assertThat(DATABASE.texts("SELECT payload FROM outbox_message ORDER BY id"))
                .containsExactly("delivered later", "waits");
        DATABASE.call(() -> table.forgetDeliveredBefore(BEGIN.plusSeconds(3600)));
        assertThat(waiting()).containsExactly("waits");
    }

    @Test
    void instancesOnOneDatabaseTellEachMessageOnce() throws Exception {
        int messages = 4 * DeliveryRound.BATCH;
        for (int i = 0; i < messages; i++) {
            add(NOTICE, "message " + i);
        }

        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                working.add(instances.submit(this::tellWhileMessagesWait));
            }
            for (Future<?> instance : working) {
                instance.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(tried).hasSize(messages).doesNotHaveDuplicates();
    }

    private void tellWhileMessagesWait() {
        DeliveryRound own = new DeliveryRound(table, this::tell, this::now, () -> DATABASE);
        while (DATABASE.number("SELECT COUNT(*) FROM outbox_message WHERE delivered_at IS NULL") > 0) {
            own.run();
        }
    }

    private Instant now() {
        return now;
    }

    private void tell(OutboxMessage message) {
        tried.add(message.payload());
        now = now.plus(answerTakes);
        Throwable failure = failures.get(message.payload());
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void add(String destination, String payload) {
        DATABASE.run(() -> {
            try {
                table.add(UUID.randomUUID(), destination, Optional.empty(), payload, null, now);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private List<String> waiting() {
        return DATABASE.texts("SELECT payload FROM outbox_message WHERE delivered_at IS NULL ORDER BY id");
    }
}
