package org.policytrack.department.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.policytrack.department.DepartmentConfig;

/** Settings of a service that a test builds by hand. */
record Settings(Path data, Optional<Path> demonstrationFile, Optional<String> bootstrapSecret)
        implements DepartmentConfig, DepartmentConfig.Accounts {

    static Settings inFolder(Path data) {
        return new Settings(data, Optional.empty(), Optional.empty());
    }

    static Settings withDemonstrationFile(Path file) {
        return new Settings(file.resolveSibling("data"), Optional.of(file), Optional.empty());
    }

    static Settings withBootstrapSecret(String secret) {
        return new Settings(Path.of("data"), Optional.empty(), Optional.of(secret));
    }

    static Settings withoutBootstrapSecret() {
        return inFolder(Path.of("data"));
    }

    @Override
    public String directory() {
        return "directories/zhejiang.yaml";
    }

    @Override
    public DepartmentConfig.Accounts accounts() {
        return this;
    }

    @Override
    public Duration accessTokenLife() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration refreshTokenLife() {
        return Duration.ofHours(12);
    }
}
