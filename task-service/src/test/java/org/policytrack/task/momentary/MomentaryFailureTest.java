package org.policytrack.task.momentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MomentaryFailureTest {

    private final AtomicInteger times = new AtomicInteger();

    static Stream<RuntimeException> whatMayPass() {
        SQLException deadlock = new SQLTransactionRollbackException("deadlock", "40001");
        return Stream.of(
                new OptimisticLockException(),
                new PessimisticLockException(),
                new LockTimeoutException(),
                new LockAcquisitionException("deadlock", deadlock),
                new org.hibernate.PessimisticLockException("waited", deadlock, "select"),
                new JDBCConnectionException("gone", new SQLException("gone", "08003")),
                new IllegalStateException(deadlock),
                new PersistenceException(new IllegalStateException(new SQLTransientConnectionException("none free"))));
    }

    static Stream<RuntimeException> whatDoesNot() {
        return Stream.of(
                new IllegalArgumentException("LAST_CALL"),
                new NullPointerException("milestone"),
                new DataException("too long", new SQLDataException("too long", "22001")),
                new ConstraintViolationException("twice", twice(), "deadline_flag_once"));
    }

    @ParameterizedTest
    @MethodSource("whatMayPass")
    void whatIsOfTheMomentSaysNothingAboutTheWork(RuntimeException failed) {
        assertThat(MomentaryFailure.isCauseOf(failed)).isTrue();
        assertThat(MomentaryFailure.outlast(() -> failingTwice(failed))).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("whatDoesNot")
    void anythingElseIsOfTheWork(RuntimeException failed) {
        assertThat(MomentaryFailure.isCauseOf(failed)).isFalse();
    }

    @Test
    void whatIsOfTheWorkIsNotTriedAgain() {
        IllegalArgumentException failed = new IllegalArgumentException("LAST_CALL");

        assertThatThrownBy(() -> MomentaryFailure.outlast(() -> failingTwice(failed)))
                .isSameAs(failed);
        assertThat(times).hasValue(1);
    }

    @Test
    void aRowThatAnotherHasJustMadeIsNoHindranceTheNextTime() {
        RuntimeException failed = new ConstraintViolationException("twice", twice(), "primary");

        assertThat(MomentaryFailure.outlast(() -> failingTwice(failed))).isEqualTo(3);
    }

    @Test
    void whatStaysIsGivenUpInTheEnd() {
        RuntimeException failed = new OptimisticLockException();

        assertThatThrownBy(() -> MomentaryFailure.outlast(() -> {
                    times.incrementAndGet();
                    throw failed;
                }))
                .isSameAs(failed);
        assertThat(times).hasValue(MomentaryFailure.TIMES);
    }

    private int failingTwice(RuntimeException failed) {
        if (times.incrementAndGet() <= 2) {
            throw failed;
        }
        return times.get();
    }

    private static SQLException twice() {
        return new SQLIntegrityConstraintViolationException("twice", "23505");
    }
}
