package org.policytrack.kit.ready;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.database.Statements;
import org.policytrack.kit.repetition.Repetition;
import org.policytrack.kit.round.Rounds;

/**
 * Counts the commits that changed entities of this service, on whichever instance: each leaves an audit entry, and no entry
 * is ever removed. Whoever asks while the database is being asked waits for the next time, so that every count was begun
 * after it was asked for, and one statement serves all who wait.
 */
@ApplicationScoped
class DataRevision {

    /** By one statement, so that an entry that is just being sealed is counted once. */
    private static final String ENTRIES =
            "SELECT COALESCE((SELECT MAX(sequence) FROM audit_seal), 0)" + " + (SELECT COUNT(*) FROM audit_unsealed)";

    private final Statements statements;
    private final Rounds rounds = new Rounds("data-revision", this::round);
    private final Object lock = new Object();
    private List<Asker> waiting = new ArrayList<>();

    DataRevision(DataSource database) {
        this.statements = new Statements(database);
    }

    /** As the database has it at some moment after this call; waits for it. */
    long now() {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        ask((count, databaseDown) -> {
            if (databaseDown == null) {
                answer.complete(count);
            } else {
                answer.completeExceptionally(databaseDown);
            }
        });
        return answer.join();
    }

    /** As {@link #now}, for who must not wait. */
    void ask(Asker asker) {
        synchronized (lock) {
            waiting.add(asker);
        }
        rounds.wake();
    }

    private void round() {
        List<Asker> served;
        synchronized (lock) {
            served = waiting;
            waiting = new ArrayList<>();
        }
        if (served.isEmpty()) {
            return; // the round before this one has served them all
        }
        try {
            long count = Repetition.ofNothing(
                    () -> statements.read(ENTRIES, row -> row.getLong(1)).getFirst());
            served.forEach(asker -> asker.told(count, null));
        } catch (RuntimeException | Error databaseDown) {
            served.forEach(asker -> asker.told(0, databaseDown));
        }
    }

    @PreDestroy
    void stop() {
        rounds.close();
    }

    /** Is told the count, or why there is none. Must not wait and must not fail. */
    interface Asker {

        void told(long count, @Nullable Throwable databaseDown);
    }
}
