package org.policytrack.kit.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By the codes of the databases' documentation; what can be had for real is in {@link RepetitionTest}. */
class DatabaseFailureTest {

    static Stream<SQLException> ofTheServer() {
        return Stream.of(
                new SQLException("--read-only", "HY000", 1290),
                new SQLException("READ ONLY transaction", "25006", 1792),
                new SQLException("read only mode", "HY000", 1836),
                new SQLException("Disk full", "HY000", 1021),
                new SQLException("The table is full", "HY000", 1114),
                new SQLException("Got error 28 from storage engine", "HY000", 1030),
                new SQLException("Too many connections", "08004", 1040),
                new SQLException("WSREP has not yet prepared node", "08S01", 1047),
                new SQLException("IO Exception", "90031", 90031),
                new SQLException("The database is read only", "90097", 90097),
                new SQLException("Database is already closed", "90098", 90098),
                new SQLException("Sorry, acquisition timeout!"),
                new SQLException("Acquisition timeout while waiting for new connection"));
    }

    @ParameterizedTest
    @MethodSource("ofTheServer")
    void aServerThatTakesNothingIsNotToBlameOnTheWork(SQLException failed) {
        assertThat(DatabaseFailure.isOfTheDatabase(new IllegalStateException(failed)))
                .isTrue();
        assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isFalse();
    }

    @Test
    void aClusterThatRefusesACommitLeavesNothing() {
        RuntimeException failed = failedCommit(new SQLTransactionRollbackException("certification", "40001", 1213));

        assertThat(DatabaseFailure.leavesNothing(failed)).isTrue();
        assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isFalse();
    }

    @Test
    void aCommitThatNobodyHeardTheEndOfMayHaveHappened() {
        RuntimeException failed = failedCommit(new SQLNonTransientConnectionException("link failure", "08S01"));

        assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isTrue();
        assertThat(DatabaseFailure.leavesNothing(failed)).isFalse();
    }

    @Test
    void aNodeThatLeftItsClusterDuringTheCommitMayHaveCommitted() {
        RuntimeException failed = failedCommit(new SQLException("Got error 6 during COMMIT", "HY000", 1180));

        assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isTrue();
        assertThat(DatabaseFailure.leavesNothing(failed)).isFalse();
    }

    @Test
    void aFileThatCouldNotBeWrittenDuringTheCommitMayHaveIt() {
        RuntimeException failed = failedCommit(new SQLException("Writing failed", "HY000", 50000, new IOException()));

        assertThat(DatabaseFailure.isOutcomeUnknown(failed)).isTrue();
        assertThat(DatabaseFailure.leavesNothing(failed)).isFalse();
        assertThat(DatabaseFailure.isOfTheDatabase(new SQLException("a fault of its own", "HY000", 50000)))
                .isFalse();
    }

    @Test
    void whatTheWorkDidWrongIsItsOwn() {
        SQLException twice = new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062);

        assertThat(DatabaseFailure.isOfTheDatabase(twice)).isFalse();
        assertThat(DatabaseFailure.leavesNothing(twice)).isFalse();
        assertThat(DatabaseFailure.isOfTheDatabase(new IllegalStateException("a rule")))
                .isFalse();
    }

    /** As the transaction manager tells of it: beside the failure, not behind it. */
    private static RuntimeException failedCommit(SQLException cause) {
        XAException commit = new XAException(XAException.XA_RBROLLBACK);
        commit.initCause(cause);
        RuntimeException told = new IllegalStateException("could not commit");
        told.addSuppressed(commit);
        return told;
    }
}
