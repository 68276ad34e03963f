package org.policytrack.kit.database;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The database of one service as its own settings tell of it, for programs that are no service.
 *
 * @param service whose it is
 * @param url as migrations connect, who are let take their time
 * @param schema in which its tables are
 * @param username of the account that migrates where there is one, else of the service's own
 * @param password of the same
 */
public record ServiceDatabase(String service, String url, String schema, String username, String password) {

    private static final String EMBEDDED_SCHEMA = "public";

    /** Packages of several services may lie on the class path, each with a name of its own. */
    private static final int ABOVE_ALL = 1000;

    /** From the environment, as the service itself reads it. */
    public static ServiceDatabase of(String service) {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredSources()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.application.name", service), "the service asked for", ABOVE_ALL))
                .build();
        String url = settings.getOptionalValue(MigrateApart.URL, String.class)
                .orElseGet(() -> settings.getValue("quarkus.datasource.jdbc.url", String.class));
        Optional<String> migrating = text(settings, "tracker.database.migration-username");
        return new ServiceDatabase(
                service,
                url,
                MySqlUrl.isOne(url) ? MySqlUrl.of(url).path() : EMBEDDED_SCHEMA,
                migrating.orElseGet(() -> settings.getValue("quarkus.datasource.username", String.class)),
                text(
                                settings,
                                migrating.isPresent()
                                        ? "tracker.database.migration-password"
                                        : "tracker.database.password")
                        .orElse(""));
    }

    private static Optional<String> text(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    public boolean isServer() {
        return MySqlUrl.isOne(url);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** Without making an embedded one that is not there. */
    public Connection connectToWhatThereIs() throws SQLException {
        return DriverManager.getConnection(isServer() ? url : url + ";IFEXISTS=TRUE", username, password);
    }

    /** The name of a table as statements on any connection to its server have it. */
    public String named(String table) {
        return quoted(schema) + "." + quoted(table);
    }

    /** A name in the quotes of the database. */
    public String quoted(String name) {
        return isServer() ? "`" + name.replace("`", "``") + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
