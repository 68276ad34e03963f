package org.policytrack.kit.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.database.Statements;
import org.policytrack.kit.database.TestDatabase;
import org.policytrack.kit.repetition.DatabaseFailure;

/** Instances on one database: never does one take itself for the only one while another can write. */
@Tag("database")
@Tag("always")
class MembershipTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Statements statements = new Statements(DATABASE.source());
    private final InstanceTables tables = new InstanceTables(DATABASE.source());
    private final AtomicLong now = new AtomicLong(-5);

    @BeforeEach
    void nobody() {
        DATABASE.execute("DELETE FROM audit_unsealed");
        DATABASE.execute("DELETE FROM audit_entry");
        DATABASE.execute("DELETE FROM instance_admitted");
        DATABASE.execute("DELETE FROM instance_announced");
    }

    @Test
    void theFirstIsAdmittedAtOnceAndAloneUntilItHasNotLookedForTwoSeconds() {
        Membership first = instance();
        first.look();

        assertThat(first.isAdmitted()).isTrue();
        assertThat(first.stretchAlone()).isEqualTo(1);
        later(1999);
        assertThat(first.stretchAlone()).isEqualTo(1);
        later(1);
        assertThat(first.stretchAlone()).isZero();
    }

    @Test
    void whoLooksInTimeStaysInTheSameStretchAndWhoWasLateBeginsAnother() {
        Membership first = instance();
        for (int i = 0; i < 10; i++) {
            first.look();
            later(500);
        }
        assertThat(first.stretchAlone()).isEqualTo(1);

        later(2000);
        first.look();

        assertThat(first.stretchAlone()).isEqualTo(2);
    }

    @Test
    void theSecondWritesNothingBeforeTheFirstCanNoLongerTakeItselfForTheOnlyOne() {
        Membership first = instance();
        first.look();
        Membership second = instance();
        second.look();

        assertThat(second.isAdmitted()).isFalse();
        assertThatThrownBy(() -> write(second.id())).matches(DatabaseFailure::isOfTheDatabase);
        later(2499);
        second.look();
        assertThat(second.isAdmitted()).isFalse();
        later(1);
        second.look();
        assertThat(second.isAdmitted()).isTrue();
        assertThat(first.stretchAlone()).isZero();
        write(second.id());
    }

    @Test
    void whenTheOtherHasLeftANewStretchBegins() {
        Membership first = instance();
        first.look();
        Membership second = instance();
        second.look();
        first.look();
        assertThat(first.stretchAlone()).isZero();

        second.leave();
        first.look();

        assertThat(first.stretchAlone()).isEqualTo(2);
    }

    @Test
    void whoIsNotHeardOfForLongCanWriteNothingAndComesBackAsAnother() {
        Membership frozen = instance();
        frozen.look();
        String before = frozen.id();
        write(before);
        isNotHeardOf(frozen);
        Membership other = instance();
        other.look();
        later(2500);
        other.look();

        assertThat(other.stretchAlone()).isNotZero();
        assertThatThrownBy(() -> write(before)).matches(DatabaseFailure::isOfTheDatabase);
        frozen.look();
        frozen.look();
        assertThat(frozen.id()).isNotEqualTo(before);
        assertThat(frozen.isAdmitted()).isFalse();
        assertThat(frozen.stretchAlone()).isZero();
    }

    @Test
    void whatTheGivenUpOneIsWritingIsWaitedFor() throws Exception {
        assumeTrue(TestDatabase.isMySql(), "of an embedded database there is one instance only");
        Membership frozen = instance();
        frozen.look();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection writing = DATABASE.connection()) {
            writing.setAutoCommit(false);
            write(writing, frozen.id());

            Future<?> removed = thread.submit(() -> tables.remove(frozen.id()));
            boolean isRemovedMeanwhile = isDoneWithin(removed, 500);
            writing.commit();

            assertThat(isRemovedMeanwhile).isFalse();
            assertThat(removed).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(statements.read("SELECT id FROM instance_admitted", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void whoIsFrozenAmidAWriteKeepsNobodyWaiting() throws SQLException {
        assumeTrue(TestDatabase.isMySql(), "of an embedded database there is one instance only");
        Membership frozen = instance();
        frozen.look();
        Membership other = instance();
        other.look();
        try (Connection writing = DATABASE.connection()) {
            writing.setAutoCommit(false);
            write(writing, frozen.id());
            isNotHeardOf(frozen);

            assertThat(CompletableFuture.runAsync(other::look)).succeedsWithin(Duration.ofSeconds(20));

            assertThat(other.isAdmitted()).isTrue();
            assertThat(other.stretchAlone()).isZero();
            writing.commit();
        }
        other.look();
        assertThat(other.stretchAlone()).isNotZero();
    }

    @Test
    void whatIsLeftOfAKilledProcessIsNobodyWhereNoOtherCanBe() {
        instance().look();
        Membership next = new Membership(tables, false, now::get);

        next.look();

        assertThat(next.isAdmitted()).isTrue();
        assertThat(next.stretchAlone()).isEqualTo(1);
    }

    @Test
    void whoDoubtsIsNotAloneForTenMinutes() {
        Membership first = instance();
        first.look();
        first.doubt();

        assertThat(first.stretchAlone()).isZero();
        later(600_001);
        first.look();
        assertThat(first.stretchAlone()).isEqualTo(2);
    }

    /** Instances start, look, freeze, are given up, go on, leave and are killed in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappensNobodyElseCanWriteWhileOneIsAlone(long seed) {
        Random chance = new Random(seed);
        List<Membership> there = new ArrayList<>(List.of(instance()));
        int alone = 0;
        for (int step = 0; step < 150; step++) {
            Membership one = there.get(chance.nextInt(there.size()));
            switch (chance.nextInt(12)) {
                case 0 -> there.add(instance());
                case 1 -> isNotHeardOf(one);
                case 2 -> later(chance.nextInt(4000));
                case 3 -> {
                    one.leave();
                    there.remove(one);
                }
                case 4 -> there.remove(one);
                case 5, 6 -> later(chance.nextInt(700));
                default -> one.look();
            }
            if (there.isEmpty()) {
                there.add(instance());
            }
            List<Membership> thinking =
                    there.stream().filter(each -> each.stretchAlone() != 0).toList();
            assertThat(thinking).hasSizeLessThanOrEqualTo(1);
            for (Membership only : thinking) {
                alone++;
                assertThat(there.stream().filter(each -> !each.equals(only) && canWrite(each)))
                        .isEmpty();
            }
        }
        assertThat(alone).isPositive();
    }

    private Membership instance() {
        return new Membership(tables, true, now::get);
    }

    private void later(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    private void isNotHeardOf(Membership silent) {
        later(31_000);
        statements.change("UPDATE instance_announced SET seen_at = seen_at - 31 WHERE id = ?", silent.id());
    }

    private boolean canWrite(Membership instance) {
        return !statements
                .read("SELECT id FROM instance_admitted WHERE id = ?", row -> row.getString(1), instance.id())
                .isEmpty();
    }

    private static void write(String instance) {
        try (Connection connection = DATABASE.connection()) {
            write(connection, instance);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void write(Connection connection, String instance) throws SQLException {
        String entry =
                "INSERT INTO audit_entry (occurred_at, business_at, actor, action, outcome, subject_kind, subject,"
                        + " origin) VALUES ('2026-03-01', '2023-04-20', 'a', 'b', 'DONE', 'c', 'd', 'e')";
        try (var statement = connection.createStatement();
                var waits = connection.prepareStatement(
                        "INSERT INTO audit_unsealed (entry_id, instance) SELECT MAX(id), ? FROM audit_entry")) {
            statement.executeUpdate(entry);
            waits.setString(1, instance);
            waits.executeUpdate();
        }
    }

    private static boolean isDoneWithin(Future<?> future, long milliseconds) throws Exception {
        try {
            future.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        }
    }
}
