package org.policytrack.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A schema for each service on the build's MySQL-compatible server, with two accounts each: one that migrates, and the
 * service's own, which has no right yet.
 */
final class Databases {

    private static final String SERVER = "jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port") + "/";
    private static final List<String> SERVICES = List.of("department", "task", "reporting");

    private final String prefix = "system_" + UUID.randomUUID().toString().substring(0, 8) + "_";

    Databases() {
        try (Connection root = DriverManager.getConnection(SERVER, "root", "");
                Statement statement = root.createStatement()) {
            for (String service : SERVICES) {
                String name = prefix + service;
                statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
                statement.execute("CREATE USER " + name + "_m@'%' IDENTIFIED BY '" + password("migrating") + "'");
                statement.execute("GRANT ALL PRIVILEGES ON " + name + ".* TO " + name + "_m@'%' WITH GRANT OPTION");
                statement.execute("CREATE USER " + name + "@'%' IDENTIFIED BY '" + password("serving") + "'");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Map<String, String> environment(String service) {
        String name = nameOf(service);
        return Map.of(
                "TRACKER_DATABASE_URL",
                SERVER + name + "?connectionTimeZone=UTC",
                "TRACKER_DATABASE_USERNAME",
                name,
                "TRACKER_DATABASE_PASSWORD",
                password("serving"),
                "TRACKER_DATABASE_MIGRATION_USERNAME",
                name + "_m",
                "TRACKER_DATABASE_MIGRATION_PASSWORD",
                password("migrating"));
    }

    /** As the service itself connects. */
    Connection connectAs(String service) throws SQLException {
        return DriverManager.getConnection(SERVER + nameOf(service), nameOf(service), password("serving"));
    }

    /** As somebody who may do everything. */
    Connection connectAsRoot(String service) throws SQLException {
        return DriverManager.getConnection(SERVER + nameOf(service), "root", "");
    }

    private String nameOf(String service) {
        return prefix + service.replace("-service", "");
    }

    private String password(String purpose) {
        return prefix + purpose;
    }
}
