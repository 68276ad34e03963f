package org.policytrack.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("always")
class SealEntriesTest {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 50;

    private final Chain chain = new Chain();

    @Test
    void manyWritersAndTwoSealersMakeOneChainWithoutAHole() throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<?>> sealers =
                    List.of(threads.submit(() -> sealWhile(goesOn)), threads.submit(() -> sealWhile(goesOn)));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(this::writeAndRollBackInTurn));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            goesOn.set(false);
            for (Future<?> sealer : sealers) {
                sealer.get(60, TimeUnit.SECONDS);
            }
        }
        chain.seal();

        Verification found = chain.verify();
        assertThat(found.status()).isEqualTo(Verification.Status.INTACT);
        assertThat(found.entries()).isEqualTo(WRITERS * ENTRIES_EACH);
        assertThat(found.sealed()).isEqualTo(found.entries());
        assertThat(found.unsealed()).isZero();
        assertThat(chain.head().sequence()).isEqualTo(found.entries());
    }

    @Test
    void aWriterNeverWaitsForASealer() throws SQLException {
        chain.write("first");
        try (Connection sealer = chain.database.connection()) {
            sealer.setAutoCommit(false);
            chain.sealing.seal(sealer);

            chain.write("second");

            sealer.commit();
        }
        chain.seal();

        assertThat(chain.head().sequence()).isEqualTo(2);
    }

    @Test
    void whoComesSecondSealsBehindWhoCameFirst() throws Exception {
        chain.write("first");
        try (Connection other = chain.database.connection();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            chain.sealing.seal(other);
            chain.write("second");
            Future<Boolean> loser = thread.submit(chain.sealing::batch);
            waitsOrHasLost(loser);
            other.commit();

            assertThat(loser.get(60, TimeUnit.SECONDS)).as("tries again").isTrue();
        }
        chain.seal();

        assertThat(chain.verify().status()).isEqualTo(Verification.Status.INTACT);
        assertThat(chain.verify().unsealed()).isZero();
        assertThat(chain.head().sequence()).isEqualTo(2);
    }

    @Test
    void anEntryThatIsSealedAndPutBackOnTheListIsNoObstacle() {
        chain.write("first");
        chain.seal();
        chain.database.execute("INSERT INTO audit_unsealed (entry_id) SELECT entry_id FROM audit_seal");
        chain.write("second");

        chain.seal();

        assertThat(chain.verify().status()).isEqualTo(Verification.Status.INTACT);
        assertThat(chain.verify().unsealed()).isZero();
        assertThat(chain.head().sequence()).isEqualTo(2);
    }

    @Test
    void moreThanABatchIsSealedInOrder() {
        for (int i = 0; i < SealEntries.BATCH + 5; i++) {
            chain.write("subject-" + i);
        }

        chain.seal();

        assertThat(chain.verify().sealed()).isEqualTo(SealEntries.BATCH + 5);
        assertThat(chain.database.number("SELECT COUNT(*) FROM audit_seal s JOIN audit_seal t"
                        + " ON t.sequence = s.sequence + 1 WHERE t.entry_id < s.entry_id"))
                .isZero();
    }

    private void sealWhile(AtomicBoolean goesOn) {
        SealEntries sealing = new SealEntries(chain.database.source(), Chain.SERVICE, InstantSource.system());
        try {
            while (goesOn.get()) {
                sealing.batch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is rolled back takes a number with it, which is no hole in the chain. */
    private void writeAndRollBackInTurn() {
        for (int i = 0; i < ENTRIES_EACH; i++) {
            try (Connection connection = chain.database.connection()) {
                connection.setAutoCommit(false);
                Chain.write(connection, "rolled back");
                connection.rollback();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            chain.write("written");
        }
    }

    private void waitsOrHasLost(Future<Boolean> loser) throws ExecutionException, InterruptedException {
        try {
            loser.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            assertThat(loser.isDone()).isFalse();
        }
    }
}
