package org.policytrack.department;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of department-service. */
@ConfigMapping(prefix = "tracker")
public interface DepartmentConfig {

    /** The folder that belongs to this installation: the signing key, and the embedded database. */
    @WithDefault("./data")
    Path data();

    /** The class path resource an empty directory is filled from. */
    @WithDefault("directories/zhejiang.yaml")
    String directory();

    /** How accounts are made and sign in. */
    Accounts accounts();

    /** How accounts are made and sign in. */
    interface Accounts {

        /**
         * Makes demonstration accounts when there is no account yet and writes their passwords to this file. Refused
         * unless the service listens on loopback.
         */
        Optional<Path> demonstrationFile();

        /** Lets whoever knows it create the first administrator, once, while there is no account. */
        Optional<String> bootstrapSecret();

        /** How long an access token is believed. */
        @WithDefault("PT15M")
        Duration accessTokenLife();

        /** How long a session can be renewed without signing in again. */
        @WithDefault("PT12H")
        Duration refreshTokenLife();
    }
}
