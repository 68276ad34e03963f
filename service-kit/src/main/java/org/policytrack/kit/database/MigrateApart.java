package org.policytrack.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates the embedded database by a connection that is not the pool's, so that it is closed once before the service
 * opens it. H2 2.4 refuses every row of a table with a check by IN as soon as the connection that created the table is
 * gone, until the database was closed (h2database issue 4291); and a pool lets its idle connections go.
 */
@Singleton
class MigrateApart implements FlywayConfigurationCustomizer {

    private static final String EMBEDDED = "jdbc:h2:file:";

    private final String url;
    private final String username;
    private final String password;

    /** Reads what the pool connects with. */
    MigrateApart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "tracker.database.password") Optional<String> password) {
        this.url = url;
        this.username = username;
        this.password = password.orElse("");
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (url.startsWith(EMBEDDED)) {
            flyway.dataSource(url, username, password);
        }
    }
}
