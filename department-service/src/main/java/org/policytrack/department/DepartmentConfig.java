package org.policytrack.department;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.policytrack.kit.caller.Role;

/** The settings of department-service. */
@ConfigMapping(prefix = "tracker")
public interface DepartmentConfig {

    /** The folder that belongs to this installation: the keys of the accounts, and the embedded database. */
    @WithDefault("./data")
    Path data();

    /** The class path resource an empty directory is filled from. */
    @WithDefault("directories/zhejiang.yaml")
    String directory();

    /** How accounts are made and sign in. */
    Accounts accounts();

    /** How accounts are made and sign in. */
    interface Accounts {

        /** Which rules hold for passwords and for the three offices: {@code mlps3} or {@code asvs}. */
        @WithDefault("mlps3")
        Profile profile();

        /**
         * Makes demonstration accounts when there is no account yet and writes their passwords to this file. Refused
         * unless the service listens on loopback.
         */
        Optional<Path> demonstrationFile();

        /**
         * Lets whoever knows it create the first administrator, the first security administrator and the first
         * auditor, each once.
         */
        Optional<String> bootstrapSecret();

        /** Cost of a password's hash (bcrypt), at least 11; each step doubles the time. */
        @WithDefault("12")
        int passwordCost();

        /** Roles that need a second factor to sign in; empty switches second factors off altogether. */
        @WithDefault("administrator,security-administrator,auditor,reviewer")
        Optional<Set<Role>> secondFactorRoles();

        /** How long an access token is believed. */
        @WithDefault("PT5M")
        Duration accessTokenLife();

        /** How long a session that is not renewed lasts. */
        @WithDefault("PT30M")
        Duration sessionIdle();

        /** How long a session lasts at most, however often it is renewed. */
        @WithDefault("PT12H")
        Duration sessionLife();
    }
}
