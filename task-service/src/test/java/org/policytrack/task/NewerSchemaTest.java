package org.policytrack.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever goes back to this release keeps the schema of the newer one. */
@QuarkusTest
@Tag("database")
class NewerSchemaTest {

    private static final int RANK = 9999;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @AfterEach
    void itIsTheSchemaOfThisReleaseAgain() throws SQLException {
        change("DELETE FROM |flyway_schema_history| WHERE |installed_rank| = " + RANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "0.99"})
    void migrationsOfANewerReleaseAreNotMinded(String version) throws SQLException {
        change("INSERT INTO |flyway_schema_history| (|installed_rank|, |version|, |description|, |type|, |script|,"
                + " |checksum|, |installed_by|, |execution_time|, |success|)"
                + " VALUES (%d, '%s', 'newer', 'SQL', 'V%s__newer.sql', 1, 'me', 1, TRUE)"
                        .formatted(RANK, version, version));

        assertThat(flyway.validateWithResult().invalidMigrations).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement.replace("|", connection.getMetaData().getIdentifierQuoteString()));
        }
    }
}
