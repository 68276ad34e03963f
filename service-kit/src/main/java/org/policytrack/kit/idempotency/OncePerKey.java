package org.policytrack.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.repetition.Repetition;

/**
 * Does the work of a POST once per Idempotency-Key. Key, work and answer are one transaction: a process killed at any
 * moment leaves all or nothing. The same key in flight is refused on this instance at once (409); on another instance
 * it waits for the row and then repeats the first answer. A refused request stores nothing and may be sent again
 * corrected. A transaction that failed with the database is run again, under a key even when its outcome is unknown: what
 * it has stored is found by the key.
 */
@ApplicationScoped
public class OncePerKey {

    private static final Logger LOG = Logger.getLogger(OncePerKey.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int LONGEST_KEY = 200;

    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final InstantSource now;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    OncePerKey(StoredAnswers answers, ObjectMapper json, @RealTime InstantSource now) {
        this.answers = answers;
        this.json = json;
        this.now = now;
    }

    /**
     * @param operation the operation's id, with the id of the thing it works on where there is one
     * @param key the Idempotency-Key as sent; without one the work is simply done
     * @param content what was sent, as read
     * @param work does everything, in the transaction it finds, and makes the answer
     */
    public Response answer(
            String operation, Caller caller, @Nullable String key, Object content, Supplier<Response> work) {
        if (key == null) {
            return Repetition.ofNothing(() -> QuarkusTransaction.requiringNew().call(work::get));
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw InputRefused.unreadable(InputFault.inHeader("Idempotency-Key", "key-length", LONGEST_KEY));
        }
        IdempotencyKey use = IdempotencyKey.of(caller.username(), operation, key, bytes(content));
        if (!running.add(use.hash())) {
            throw new FirstRequestStillRunning();
        }
        try {
            return Repetition.underKey(() -> firstOrRepeated(use, caller, work));
        } finally {
            running.remove(use.hash());
        }
    }

    private Response firstOrRepeated(IdempotencyKey use, Caller caller, Supplier<Response> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> doAndStore(use, caller, work));
        } catch (KeyIsTaken before) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> repeat(use, answers.find(use).orElseThrow(FirstRequestStillRunning::new)));
        }
    }

    private Response doAndStore(IdempotencyKey use, Caller caller, Supplier<Response> work) throws SQLException {
        try {
            answers.take(use, caller.username(), now.instant());
        } catch (SQLIntegrityConstraintViolationException taken) {
            throw new KeyIsTaken(taken);
        }
        Response answer = work.get();
        answers.complete(use, stored(use, answer));
        return answer;
    }

    private StoredAnswer stored(IdempotencyKey use, Response answer) {
        return new StoredAnswer(
                use.fingerprint(),
                answer.getStatus(),
                answer.getHeaderString("Location"),
                answer.getHeaderString("ETag"),
                text(answer.getEntity()));
    }

    private static Response repeat(IdempotencyKey use, StoredAnswer earlier) {
        if (!earlier.fingerprint().equals(use.fingerprint())) {
            throw new KeyUsedForOtherContent();
        }
        return earlier.repeat();
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private byte[] bytes(Object content) {
        return text(content).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOldKeys() throws SQLException {
        int forgotten = QuarkusTransaction.requiringNew()
                .call(() -> answers.forgetBefore(now.instant().minus(KEPT)));
        LOG.debugf("%d idempotency keys older than %s forgotten", forgotten, KEPT);
    }

    private static final class KeyIsTaken extends RuntimeException {
        KeyIsTaken(Throwable cause) {
            super(cause);
        }
    }
}
