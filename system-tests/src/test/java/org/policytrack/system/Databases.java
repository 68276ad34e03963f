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
public final class Databases {

    private static final String SERVER = "jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port") + "/";
    private static final List<String> SERVICES = List.of("department-service", "task-service", "reporting-service");

    private final String prefix = "system_" + UUID.randomUUID().toString().substring(0, 8) + "_";

    /** Made on the server, empty. */
    public Databases() {
        try (Connection root = DriverManager.getConnection(SERVER, "root", "");
                Statement statement = root.createStatement()) {
            for (String service : SERVICES) {
                String name = accountOf(service);
                String schema = "`" + prefix + service + "`";
                statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
                statement.execute("CREATE USER " + name + "_m@'%' IDENTIFIED BY '" + password("migrating") + "'");
                statement.execute("GRANT ALL PRIVILEGES ON " + schema + ".* TO " + name + "_m@'%' WITH GRANT OPTION");
                statement.execute("CREATE USER " + name + "@'%' IDENTIFIED BY '" + password("serving") + "'");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a service is told of its schema. */
    public Map<String, String> environment(String service) {
        String name = accountOf(service);
        return Map.of(
                "TRACKER_DATABASE",
                address(),
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
        return DriverManager.getConnection(SERVER + prefix + service, accountOf(service), password("serving"));
    }

    /** As somebody who may do everything. */
    Connection connectAsRoot(String service) throws SQLException {
        return DriverManager.getConnection(SERVER + prefix + service, "root", "");
    }

    /** All schemas as an installation names them, reached by another port. */
    String address(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + prefix;
    }

    /** All schemas as an installation names them. */
    String address() {
        return SERVER + prefix;
    }

    private String accountOf(String service) {
        return prefix + service.replace("-service", "");
    }

    private String password(String purpose) {
        return prefix + purpose;
    }
}
