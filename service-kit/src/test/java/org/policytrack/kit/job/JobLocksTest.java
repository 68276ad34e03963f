package org.policytrack.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of a service are two providers of one database; nobody waits for real time to pass. */
class JobLocksTest {

    private static final Instant BEGIN = Instant.parse("2023-04-20T02:00:00Z");
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Path MIGRATION = Path.of("src", "main", "resources", "db", "kit", "V0_6__create_shedlock.sql");

    private final JdbcDataSource database = new JdbcDataSource();
    private final LockProvider one = new JobLocks().locks(database);
    private final LockProvider other = new JobLocks().locks(database);

    @BeforeEach
    void theTableIsThere() throws IOException, SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(MIGRATION));
        }
        itIs(BEGIN);
    }

    @AfterEach
    void timeGoesOn() {
        ClockProvider.setClock(Clock.systemUTC());
    }

    @Test
    void aJobRunsOnOneInstanceOnly() {
        assertThat(one.lock(job("scan"))).isPresent();

        assertThat(other.lock(job("scan"))).isEmpty();
        assertThat(other.lock(job("another"))).isPresent();
    }

    @Test
    void aJobThatEndedLeavesItsLockAtOnce() {
        one.lock(job("scan")).ifPresent(SimpleLock::unlock);

        assertThat(other.lock(job("scan"))).isPresent();
    }

    @Test
    void theLockOfAKilledHolderIsFreedAfterItsTime() {
        assertThat(one.lock(job("scan"))).isPresent();

        itIs(BEGIN.plus(AT_MOST).minusSeconds(1));
        assertThat(other.lock(job("scan"))).isEmpty();

        itIs(BEGIN.plus(AT_MOST).plusSeconds(1));
        assertThat(other.lock(job("scan"))).isPresent();
        assertThat(one.lock(job("scan"))).isEmpty();
    }

    private static LockConfiguration job(String name) {
        return new LockConfiguration(ClockProvider.now(), name, AT_MOST, Duration.ZERO);
    }

    private static void itIs(Instant instant) {
        ClockProvider.setClock(Clock.fixed(instant, ZoneOffset.UTC));
    }
}
