package org.policytrack.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The MariaDB 10 that Debian brings, as it is installed, without any setting made for us. Skipped where it is not installed. */
class DebianMariaDbTest {

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final LocalDateTime AT = LocalDateTime.parse("2023-04-20T10:00:00.123456");

    @TempDir
    static Path folder;

    private static @Nullable Process server;
    private static int port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SERVER), "mariadb-server is not installed");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String data = "--datadir=" + folder.resolve("data");
        run(
                        "install",
                        "mariadb-install-db",
                        "--no-defaults",
                        data,
                        "--skip-test-db",
                        "--auth-root-authentication-method=normal")
                .waitFor(2, TimeUnit.MINUTES);
        server = run(
                "server",
                SERVER.toString(),
                "--no-defaults",
                data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--innodb-buffer-pool-size=32M");
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            try (Connection root = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/", "root", "");
                    Statement statement = root.createStatement()) {
                return statement.executeUpdate("CREATE DATABASE IF NOT EXISTS kit CHARACTER SET utf8mb4") >= 0;
            }
        });
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void microsecondsSurviveAsServicesConnect() throws SQLException {
        assertThat(keptOver("")).isEqualTo(AT);
    }

    @Test
    void theyAreLostAsTheDriverConnectsByItself() throws SQLException {
        assertThat(keptOver("?socketFactory=com.mysql.cj.protocol.StandardSocketFactory"))
                .isEqualTo(AT.withNano(0));
    }

    @Test
    void migrationsAreTaken() {
        Flyway flyway = Flyway.configure()
                .dataSource(url(""), "root", "")
                .locations("db/kit")
                .load();

        flyway.migrate();

        assertThat(flyway.info().pending()).isEmpty();
    }

    private static LocalDateTime keptOver(String properties) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(properties), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE kept (at DATETIME(6) NOT NULL)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
                insert.setObject(1, AT);
                insert.executeUpdate();
            }
            try (ResultSet row = statement.executeQuery("SELECT at FROM kept")) {
                row.next();
                return row.getObject(1, LocalDateTime.class);
            }
        }
    }

    private static String url(String properties) {
        return MySqlUrl.of("jdbc:mysql://127.0.0.1:" + port + "/kit" + properties)
                .complete()
                .toString();
    }

    private static Process run(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }
}
