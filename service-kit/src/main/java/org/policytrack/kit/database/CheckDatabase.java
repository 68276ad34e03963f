package org.policytrack.kit.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells before anything is started whether each service can live in its schema of a server: reached, let in, in the right
 * character set, allowed to make tables, and keeping microseconds. Says in Chinese and English what is missing.
 */
public final class CheckDatabase {

    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_RIGHT_TO_SCHEMA = 1044;
    private static final int NO_SCHEMA = 1049;
    private static final int COMMAND_DENIED = 1142;

    /** MariaDB's own version stands behind what it calls itself for old replicas. */
    private static final Pattern MARIADB = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+-MariaDB", Pattern.CASE_INSENSITIVE);

    private static final Pattern MYSQL = Pattern.compile("^(\\d+)\\.(\\d+)\\.");

    private final MySqlUrl servers;
    private final String username;
    private final String password;

    private CheckDatabase(MySqlUrl servers, String username, String password) {
        this.servers = servers;
        this.username = username;
        this.password = password;
    }

    /**
     * Ends with 0 when all is well and with 1 after having said what is not.
     *
     * @param services whose schemas are looked at; the address and the account are in the environment, as for a service
     */
    public static void main(String[] services) {
        try {
            CheckDatabase check = of(System.getenv());
            List.of(services).forEach(check::schemaOf);
        } catch (DatabaseRefused refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** With the account that migrates, where there is one. */
    static CheckDatabase of(Map<String, String> environment) {
        String prefix = environment
                        .getOrDefault("TRACKER_DATABASE_MIGRATION_USERNAME", "")
                        .isBlank()
                ? "TRACKER_DATABASE_"
                : "TRACKER_DATABASE_MIGRATION_";
        MySqlUrl servers = MySqlUrl.of(environment.getOrDefault("TRACKER_DATABASE", ""));
        String username = environment.getOrDefault(prefix + "USERNAME", "");
        if (username.isBlank()) {
            throw new DatabaseRefused("database.no-account");
        }
        return new CheckDatabase(servers, username, environment.getOrDefault(prefix + "PASSWORD", ""));
    }

    /** @throws DatabaseRefused where the service could not live in it */
    void schemaOf(String service) {
        MySqlUrl schema = servers.ofService(service);
        try (Connection connection =
                DriverManager.getConnection(schema.complete().toString(), username, password)) {
            versionIsNewEnough(connection.getMetaData());
            textIsUnicode(connection, schema.path());
            tablesKeepMicroseconds(connection, schema.path());
        } catch (SQLException failed) {
            throw refusal(failed, schema);
        }
    }

    private DatabaseRefused refusal(SQLException failed, MySqlUrl schema) {
        return switch (failed.getErrorCode()) {
            case WRONG_PASSWORD -> new DatabaseRefused("database.access-denied", username, schema.hosts());
            case NO_SCHEMA, NO_RIGHT_TO_SCHEMA ->
                new DatabaseRefused("database.schema-missing", schema.path(), username);
            case COMMAND_DENIED -> new DatabaseRefused("database.right-missing", username, schema.path());
            default ->
                new DatabaseRefused(
                        "database.unreachable",
                        schema.hosts(),
                        String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        };
    }

    private static void versionIsNewEnough(DatabaseMetaData server) throws SQLException {
        String version = server.getDatabaseProductVersion();
        if (!isNewEnough(version)) {
            throw new DatabaseRefused("database.version-too-old", version);
        }
    }

    static boolean isNewEnough(String version) {
        Matcher mariadb = MARIADB.matcher(version);
        if (mariadb.find()) {
            return isAtLeast(mariadb, 10, 11);
        }
        Matcher mysql = MYSQL.matcher(version);
        return mysql.find() && isAtLeast(mysql, 8, 4);
    }

    private static boolean isAtLeast(Matcher version, int major, int minor) {
        int ownMajor = Integer.parseInt(version.group(1));
        return ownMajor > major || (ownMajor == major && Integer.parseInt(version.group(2)) >= minor);
    }

    private static void textIsUnicode(Connection connection, String schema) throws SQLException {
        String characters = text(connection, "SELECT @@character_set_database").orElse("");
        if (!characters.equals("utf8mb4")) {
            throw new DatabaseRefused("database.not-unicode", schema, characters);
        }
    }

    private static void tablesKeepMicroseconds(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS policytrack_check"); // of a check that was cut off
            statement.execute("CREATE TABLE policytrack_check (at DATETIME(6) NOT NULL)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO policytrack_check VALUES (?)")) {
                insert.setObject(1, LocalDateTime.parse("2023-04-20T10:00:00.123456"));
                insert.executeUpdate();
                if (text(connection, "SELECT at FROM policytrack_check")
                        .filter(at -> at.endsWith(".123456"))
                        .isEmpty()) {
                    throw new DatabaseRefused("database.no-microseconds", schema);
                }
            } finally {
                statement.execute("DROP TABLE policytrack_check");
            }
        }
    }

    private static Optional<String> text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
