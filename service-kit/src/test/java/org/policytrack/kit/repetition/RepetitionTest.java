package org.policytrack.kit.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.database.TestDatabase;
import org.policytrack.kit.testing.CutConnections;

@Tag("database")
@Tag("always")
class RepetitionTest {

    private final AtomicInteger attempts = new AtomicInteger();

    private static void prepare(TestDatabase database) {
        database.execute("CREATE TABLE stock (id INT PRIMARY KEY, amount INT NOT NULL)");
        database.execute("INSERT INTO stock VALUES (1, 0), (2, 0)");
    }

    @Nested
    class TwoInEachOthersWay {

        private final TestDatabase database = TestDatabase.migrated();

        @BeforeEach
        void twoRows() {
            prepare(database);
        }

        @Test
        void bothEndWithTheirWorkDoneOnce() throws Exception {
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                Future<Integer> one =
                        two.submit(() -> Repetition.ofNothing(() -> database.call(() -> both(1, 2, bothHoldOne))));
                Future<Integer> other =
                        two.submit(() -> Repetition.ofNothing(() -> database.call(() -> both(2, 1, bothHoldOne))));

                one.get(60, TimeUnit.SECONDS);
                other.get(60, TimeUnit.SECONDS);
            }

            assertThat(attempts.get()).isGreaterThan(2);
            assertThat(database.number("SELECT amount FROM stock WHERE id = 1")).isEqualTo(2);
            assertThat(database.number("SELECT amount FROM stock WHERE id = 2")).isEqualTo(2);
        }

        @Test
        void withoutRepetitionOneIsTheVictim() throws Exception {
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                Future<Throwable> one =
                        two.submit(() -> catchThrowable(() -> database.call(() -> both(1, 2, bothHoldOne))));
                Future<Throwable> other =
                        two.submit(() -> catchThrowable(() -> database.call(() -> both(2, 1, bothHoldOne))));

                Throwable first = one.get(60, TimeUnit.SECONDS);
                Throwable second = other.get(60, TimeUnit.SECONDS);

                Throwable victim = first == null ? second : first;
                assertThat(victim).isNotNull();
                assertThat(DatabaseFailure.leavesNothing(victim)).isTrue();
                assertThat(DatabaseFailure.isOfTheDatabase(victim)).isTrue();
            }
        }

        @Test
        void aLockThatIsHeldForTooLongIsOfTheMoment() throws SQLException {
            Throwable failed;
            try (Connection holder = database.source().getConnection();
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.executeUpdate("UPDATE stock SET amount = 5 WHERE id = 1");
                failed = catchThrowable(() -> database.call(() -> {
                    try (Connection waiting = database.connection();
                            Statement own = waiting.createStatement()) {
                        own.execute(
                                TestDatabase.isMySql()
                                        ? "SET SESSION innodb_lock_wait_timeout = 1"
                                        : "SET LOCK_TIMEOUT 200");
                        return own.executeUpdate("UPDATE stock SET amount = 6 WHERE id = 1");
                    }
                }));
                holder.rollback();
            }

            assertThat(failed).isNotNull();
            assertThat(DatabaseFailure.isOfTheDatabase(failed)).isTrue();
            assertThat(DatabaseFailure.leavesNothing(failed)).isEqualTo(TestDatabase.isMySql());
        }

        @Test
        void whatTheWorkItselfRefusesIsNotRepeated() {
            assertThatThrownBy(() -> Repetition.underKey(() -> database.call(() -> {
                        attempts.incrementAndGet();
                        return database.execute("INSERT INTO stock VALUES (1, 9)");
                    })))
                    .hasRootCauseInstanceOf(SQLException.class);
            assertThat(attempts).hasValue(1);
        }

        private int both(int first, int second, CyclicBarrier bothHoldOne) throws Exception {
            attempts.incrementAndGet();
            database.execute("UPDATE stock SET amount = amount + 1 WHERE id = ?", first);
            try {
                bothHoldOne.await(2, TimeUnit.SECONDS);
            } catch (TimeoutException | BrokenBarrierException alone) {
                // The second attempt finds nobody in its way.
            }
            return database.execute("UPDATE stock SET amount = amount + 1 WHERE id = ?", second);
        }
    }

    /** On a real server, over a way that is cut at a certain statement. */
    @Nested
    class ALostConnection {

        @Test
        void beforeTheCommitIsRepeated() {
            try (CutConnections way = wayToServer()) {
                TestDatabase database = through(way);

                way.beforeTheServerHears("set amount = 7");
                Repetition.ofNothing(() -> database.call(() -> {
                    attempts.incrementAndGet();
                    return database.execute("UPDATE stock SET amount = 7 WHERE id = 1");
                }));

                assertThat(attempts).hasValue(2);
                assertThat(database.number("SELECT amount FROM stock WHERE id = 1"))
                        .isEqualTo(7);
            }
        }

        @Test
        void duringTheCommitIsNotRepeatedBlindly() {
            try (CutConnections way = wayToServer()) {
                TestDatabase database = through(way);

                way.afterTheServerHas(CutConnections.COMMIT);
                Throwable failed = catchThrowable(() -> Repetition.ofNothing(() -> database.call(() -> {
                    attempts.incrementAndGet();
                    return database.execute("UPDATE stock SET amount = amount + 1 WHERE id = 1");
                })));

                assertThat(attempts).hasValue(1);
                assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isTrue();
                assertThat(DatabaseFailure.leavesNothing(failed)).isFalse();
                assertThat(database.number("SELECT amount FROM stock WHERE id = 1"))
                        .isEqualTo(1);
            }
        }

        @Test
        void duringTheCommitIsRepeatedWhereTheWorkFindsItself() {
            try (CutConnections way = wayToServer()) {
                TestDatabase database = through(way);

                way.afterTheServerHas(CutConnections.COMMIT);
                Repetition.underKey(() -> database.call(() -> onceUnder(database, 77)));
                way.beforeTheServerHears(CutConnections.COMMIT);
                Repetition.underKey(() -> database.call(() -> onceUnder(database, 78)));

                assertThat(attempts).hasValue(4);
                assertThat(database.number("SELECT COUNT(*) FROM stock WHERE id IN (77, 78)"))
                        .isEqualTo(2);
                assertThat(database.number("SELECT amount FROM stock WHERE id = 1"))
                        .isEqualTo(2);
            }
        }

        @Test
        void toAServerThatIsFrozenIsNoticedInTime() {
            try (CutConnections way = wayToServer()) {
                TestDatabase database = through(way);

                way.freeze();
                long begun = System.nanoTime();
                Throwable failed =
                        catchThrowable(() -> database.call(() -> database.number("SELECT COUNT(*) FROM stock")));
                way.thaw();

                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                        .isLessThan(30);
                assertThat(DatabaseFailure.isOfTheDatabase(failed)).isTrue();
                assertThat(database.<Long>call(() -> database.number("SELECT COUNT(*) FROM stock")))
                        .isEqualTo(2);
            }
        }

        private int onceUnder(TestDatabase database, int key) {
            attempts.incrementAndGet();
            return database.number("SELECT COUNT(*) FROM stock WHERE id = " + key) > 0
                    ? 0
                    : database.execute("INSERT INTO stock VALUES (?, 1)", key)
                            + database.execute("UPDATE stock SET amount = amount + 1 WHERE id = 1");
        }

        private CutConnections wayToServer() {
            assumeTrue(TestDatabase.isMySql(), "the embedded database has no connections to lose");
            return new CutConnections(Integer.parseInt(System.getProperty("test.mariadb.port")));
        }

        private TestDatabase through(CutConnections way) {
            TestDatabase database = TestDatabase.migratedThrough(way.port());
            prepare(database);
            return database;
        }
    }
}
