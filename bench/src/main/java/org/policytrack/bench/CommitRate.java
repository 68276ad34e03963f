package org.policytrack.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many one-row transactions a MySQL-compatible server makes durable in a second, asked over JDBC without any service. */
public final class CommitRate {

    private CommitRate() {}

    /** Arguments: port on loopback, number of connections, seconds. */
    public static void main(String[] arguments) throws Exception {
        String url = "jdbc:mysql://127.0.0.1:" + arguments[0] + "/bench-bare?connectionTimeZone=UTC";
        int connections = Integer.parseInt(arguments[1]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[2]));
        committed(url, connections, length); // to warm up
        System.out.printf(
                Locale.ROOT,
                "| one-row commits of the database alone | %d | | %.0f | | | | | |%n",
                connections,
                committed(url, connections, length) / (double) length.toSeconds());
    }

    /** Counted from when all are connected. */
    private static long committed(String url, int connections, Duration length) throws Exception {
        List<Connection> connected = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                connected.add(DriverManager.getConnection(url, "root", ""));
            }
            long end = System.nanoTime() + length.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (Connection connection : connected) {
                Callable<Long> inserting = () -> insertUntil(end, connection);
                counts.add(threads.submit(inserting));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } finally {
            for (Connection connection : connected) {
                connection.close();
            }
        }
    }

    private static long insertUntil(long end, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare_row (content) VALUES (?)")) {
            long count = 0;
            while (System.nanoTime() < end) {
                insert.setString(1, "x".repeat(400));
                insert.executeUpdate();
                count++;
            }
            return count;
        }
    }
}
