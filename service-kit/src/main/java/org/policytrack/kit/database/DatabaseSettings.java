package org.policytrack.kit.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes the address of a service's database of what an installation names: {@code tracker.database} for the servers that all
 * services share, or {@code tracker.database.url} for this service alone. Either gets what every connection is to have.
 */
public final class DatabaseSettings implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Below what an installation sets, above what the package brings. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext settings) {
        Optional<MySqlUrl> url = value(settings, "tracker.database")
                .map(servers -> MySqlUrl.of(servers)
                        .ofService(value(settings, "quarkus.application.name").orElse("")))
                .or(() -> value(settings, "tracker.database.url")
                        .filter(MySqlUrl::isOne)
                        .map(MySqlUrl::of));
        return url.map(address -> List.<ConfigSource>of(new PropertiesConfigSource(
                        Map.of(
                                URL,
                                address.complete().toString(),
                                MigrateApart.URL,
                                address.patient().toString()),
                        "database",
                        ORDINAL)))
                .orElse(List.of());
    }

    private static Optional<String> value(ConfigSourceContext settings, String name) {
        ConfigValue value = settings.getValue(name);
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(value.getValue()).filter(text -> !text.isBlank());
    }
}
