package org.policytrack.system.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three nodes that each have everything, with a schema and two accounts for each service. */
final class Galera implements AutoCloseable {

    private static final List<String> SERVICES = List.of("department", "task", "reporting");

    /**
     * Tried in the order given, also when a connection breaks. A node that is frozen answers no connection and no
     * statement: neither is waited for without end.
     */
    private static final String CONNECTION =
            "?rewriteBatchedStatements=true&connectionTimeZone=UTC&failOverReadOnly=false&connectTimeout=2000&socketTimeout=8000";

    private final Path folder;
    private final List<GaleraNode> nodes;

    /** @param logs where the nodes write their logs */
    Galera(Path logs) {
        try {
            folder = Files.createTempDirectory("galera");
            if (Command.IS_ROOT) {
                Command.run(List.of("chown", "mysql:", folder.toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        nodes = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new GaleraNode("node-" + number, folder, logs))
                .toList();
    }

    List<GaleraNode> nodes() {
        return nodes;
    }

    /** The first alone, then the others, which take everything over from it. */
    void start() {
        GaleraNode first = nodes.getFirst();
        first.makeFirst();
        first.startFirst();
        first.awaitSynced();
        first.said("CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '';"
                + " GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION");
        SERVICES.forEach(service -> makeSchema(first, service));
        for (GaleraNode node : nodes.subList(1, nodes.size())) {
            node.makeFolder();
            node.start(nodes);
            node.awaitSynced();
        }
    }

    private static void makeSchema(GaleraNode node, String service) {
        node.said("CREATE DATABASE %1$s CHARACTER SET utf8mb4;"
                .concat(" CREATE USER %1$s_migrating@'%%' IDENTIFIED BY 'migrating';")
                .concat(" GRANT ALL PRIVILEGES ON %1$s.* TO %1$s_migrating@'%%' WITH GRANT OPTION;")
                .concat(" CREATE USER %1$s@'%%' IDENTIFIED BY 'serving'")
                .formatted(service));
    }

    /**
     * With what a service connects.
     *
     * @param first the node it tries first; the others follow in turn
     */
    Map<String, String> environment(String service, int first) {
        String schema = service.replace("-service", "");
        List<String> hosts =
                new ArrayList<>(nodes.stream().map(GaleraNode::address).toList());
        Collections.rotate(hosts, -first);
        return Map.of(
                "TRACKER_DATABASE_URL",
                "jdbc:mysql://" + String.join(",", hosts) + "/" + schema + CONNECTION,
                "TRACKER_DATABASE_USERNAME",
                schema,
                "TRACKER_DATABASE_PASSWORD",
                "serving",
                "TRACKER_DATABASE_MIGRATION_USERNAME",
                schema + "_migrating",
                "TRACKER_DATABASE_MIGRATION_PASSWORD",
                "migrating",
                // The nodes say of themselves that they are 5.7.19 (node.cnf).
                "QUARKUS_HIBERNATE_ORM_DATABASE_VERSION_CHECK_ENABLED",
                "false");
    }

    void awaitSynced() {
        nodes.forEach(GaleraNode::awaitSynced);
    }

    @Override
    public void close() {
        nodes.forEach(GaleraNode::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
