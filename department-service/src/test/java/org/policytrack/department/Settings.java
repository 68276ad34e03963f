package org.policytrack.department;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.policytrack.kit.caller.IdentityConfig;

/** Settings of a service that a test builds by hand: the defaults, but for what the test names. */
public final class Settings {

    private Settings() {}

    public static DepartmentConfig defaults() {
        return with(Map.of());
    }

    public static DepartmentConfig inFolder(Path data) {
        return with(Map.of("tracker.data", data.toString()));
    }

    public static DepartmentConfig with(String key, String value) {
        return with(Map.of(key, value));
    }

    public static DepartmentConfig with(Map<String, String> values) {
        return read(DepartmentConfig.class, values);
    }

    /** Where people come from an identity provider only. */
    public static IdentityConfig withoutEmbeddedSignIn() {
        return read(IdentityConfig.class, Map.of("tracker.identity.embedded", "false"));
    }

    public static IdentityConfig withEmbeddedSignIn() {
        return read(IdentityConfig.class, Map.of());
    }

    private static <T> T read(Class<T> mapping, Map<String, String> values) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(mapping);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(mapping);
    }
}
