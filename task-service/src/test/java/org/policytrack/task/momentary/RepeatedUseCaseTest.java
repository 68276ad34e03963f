package org.policytrack.task.momentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.database.Statements;

/** What begins a transaction begins it anew when the database has undone it; what is part of one does not. */
@QuarkusTest
@Tag("database")
class RepeatedUseCaseTest {

    @Inject
    UseCase useCase;

    @BeforeEach
    void nothingTriedYet() {
        useCase.forget();
    }

    @Test
    void aUseCaseThatWasUndoneIsDoneOnce() {
        useCase.undone(2);

        assertThat(useCase.attempts()).isEqualTo(3);
        assertThat(useCase.rows()).isEqualTo(1);
    }

    @Test
    void oneThatIsPartOfATransactionIsLeftToWhoeverBeganThat() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> useCase.undone(2)))
                .hasRootCauseInstanceOf(SQLTransactionRollbackException.class);

        assertThat(useCase.attempts()).isEqualTo(1);
        assertThat(useCase.rows()).isZero();
    }

    @Test
    void itIsGivenUpInTheEnd() {
        assertThatThrownBy(() -> useCase.undone(100)).hasRootCauseInstanceOf(SQLTransactionRollbackException.class);

        assertThat(useCase.attempts()).isBetween(2, 5);
        assertThat(useCase.rows()).isZero();
    }

    /** Leaves a row at each attempt, which goes with it. */
    @ApplicationScoped
    static class UseCase {

        private static final String KEY = "repeated-use-case";

        private final AtomicInteger attempts = new AtomicInteger();
        private final Statements statements;

        UseCase(DataSource database) {
            this.statements = new Statements(database);
        }

        @Transactional
        void undone(int times) {
            statements.change(
                    "INSERT INTO idempotency_record (key_hash, fingerprint, caller, status, body, created_at)"
                            + " VALUES (?, 'f', 'caller', 0, '', ?)",
                    KEY,
                    Instant.EPOCH.plusSeconds(1_700_000_000));
            if (attempts.incrementAndGet() <= times) {
                throw new IllegalStateException(new SQLTransactionRollbackException("deadlock", "40001", 1213));
            }
        }

        int attempts() {
            return attempts.get();
        }

        @Transactional
        void forget() {
            attempts.set(0);
            statements.change("DELETE FROM idempotency_record WHERE key_hash = ?", KEY);
        }

        @Transactional
        int rows() {
            return statements
                    .read("SELECT 1 FROM idempotency_record WHERE key_hash = ?", row -> row.getInt(1), KEY)
                    .size();
        }
    }
}
