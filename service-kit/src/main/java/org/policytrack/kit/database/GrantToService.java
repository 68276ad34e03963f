package org.policytrack.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets the migrations end with the grants of the service's account, where they run under another. */
@Singleton
class GrantToService implements FlywayConfigurationCustomizer {

    private final Optional<String> migrationAccount;
    private final Optional<String> serviceAccount;
    private final String host;

    /**
     * Reads whose accounts there are.
     *
     * @param host from where the service's account signs in, as the database writes it
     */
    GrantToService(
            @ConfigProperty(name = "tracker.database.migration-username") Optional<String> migrationAccount,
            @ConfigProperty(name = "tracker.database.username") Optional<String> serviceAccount,
            @ConfigProperty(name = "tracker.database.username-host", defaultValue = "%") String host) {
        this.migrationAccount = migrationAccount;
        this.serviceAccount = serviceAccount;
        this.host = host;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (migrationAccount.isPresent()) {
            String service = serviceAccount
                    .filter(account -> !account.equals(migrationAccount.get()))
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "tracker.database.username must name another account than tracker.database.migration-username"));
            flyway.callbacks(new TableGrants(service, host));
        }
    }
}
