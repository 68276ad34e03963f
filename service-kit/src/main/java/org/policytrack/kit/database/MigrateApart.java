package org.policytrack.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates by a connection that is not the pool's. The embedded database is closed once before the service opens it: H2 2.4
 * refuses every row of a table with a check by IN as soon as the connection that created the table is gone, until the
 * database was closed (h2database issue 4291); and a pool lets its idle connections go. On a server a migration may take
 * longer than the pool lets anything take.
 */
@Singleton
class MigrateApart implements FlywayConfigurationCustomizer {

    /** Set by {@link DatabaseSettings}, where the database is a server's. */
    static final String URL = "policytrack.database.migration-url";

    private static final String EMBEDDED = "jdbc:h2:file:";

    private final Optional<String> url;
    private final String username;
    private final String password;

    /** Reads what the pool connects with, and what it does not. */
    MigrateApart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String pooled,
            @ConfigProperty(name = URL) Optional<String> patient,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "tracker.database.password") Optional<String> password,
            @ConfigProperty(name = "tracker.database.migration-username") Optional<String> migrationUsername,
            @ConfigProperty(name = "tracker.database.migration-password") Optional<String> migrationPassword) {
        this.url = pooled.startsWith(EMBEDDED) ? Optional.of(pooled) : patient;
        this.username = migrationUsername.orElse(username);
        this.password = (migrationUsername.isPresent() ? migrationPassword : password).orElse("");
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        url.ifPresent(apart -> flyway.dataSource(apart, username, password));
    }
}
