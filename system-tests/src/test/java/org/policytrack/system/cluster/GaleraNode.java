package org.policytrack.system.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policytrack.system.ServiceProcess;

/** A MariaDB server with Galera, as Debian packages it: a process that can be killed, frozen and cut off from the others. */
final class GaleraNode {

    static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");

    /** While a node is silent and not yet given up, nobody commits: three seconds instead of the five that are usual. */
    private static final String SOON_MISSED = "evs.suspect_timeout=PT3S;evs.inactive_timeout=PT9S";

    private static final Duration JOINED_WITHIN = Duration.ofMinutes(2);
    private static final Pattern RECOVERED = Pattern.compile("Recovered position: (\\S+:-?\\d+)");

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port = ServiceProcess.freePort();
    private final int groupPort = ServiceProcess.freePort();
    private final int incrementalPort = ServiceProcess.freePort();
    private final int snapshotPort = ServiceProcess.freePort();
    private @Nullable Process process;

    /**
     * Nothing is started yet.
     *
     * @param folder for its data, where whoever runs the server may come
     * @param logs where it writes its log
     */
    GaleraNode(String name, Path folder, Path logs) {
        this.name = name;
        this.folder = folder.resolve(name);
        this.log = logs.resolve(name + ".log");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Where clients find it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Where the other nodes find it. */
    String groupAddress() {
        return "127.0.0.1:" + groupPort;
    }

    /** With tables of the server and nothing else: the first node of a cluster; the others get theirs from it. */
    void makeFirst() {
        makeFolder();
        List<String> install = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        install.addAll(asUser());
        Command.run(install);
    }

    void makeFolder() {
        try (var settings = GaleraNode.class.getResourceAsStream("/cluster/node.cnf")) {
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("tmp"));
            Files.write(folder.resolve("node.cnf"), settings.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (Command.IS_ROOT) {
            Command.run(List.of("chown", "-R", "mysql:", folder.toString()));
        }
    }

    /** Begins a cluster. */
    void startFirst() {
        start(List.of(this), "--wsrep-new-cluster");
    }

    /** Joins a cluster, going on from where it stopped as far as the others still know what came after that. */
    void start(List<GaleraNode> cluster) {
        if (Files.exists(folder.resolve("data").resolve("ibdata1"))) {
            start(cluster, "--wsrep-start-position=" + recoveredPosition(cluster));
        } else {
            start(cluster, "--wsrep-on=ON");
        }
    }

    private void start(List<GaleraNode> cluster, String how) {
        List<String> command = command(cluster);
        command.add(how);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What Debian's galera_recovery does before a server starts: one that was killed has not written down where it was. */
    private String recoveredPosition(List<GaleraNode> cluster) {
        List<String> command = command(cluster);
        command.add("--wsrep-recover");
        Matcher position = RECOVERED.matcher(Command.run(command));
        if (!position.find()) {
            throw new IllegalStateException("no position of " + name);
        }
        return position.group(1);
    }

    private List<String> command(List<GaleraNode> cluster) {
        List<String> command = new ArrayList<>(List.of(
                "mariadbd",
                "--defaults-file=" + folder.resolve("node.cnf"),
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder.resolve("tmp"),
                "--socket=" + socket(),
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port,
                "--wsrep-cluster-name=policytrack",
                "--wsrep-node-name=" + name,
                "--wsrep-cluster-address=gcomm://"
                        + String.join(
                                ",",
                                cluster.stream().map(GaleraNode::groupAddress).toList()),
                "--wsrep-sst-receive-address=127.0.0.1:" + snapshotPort,
                "--wsrep-provider-options=" + SOON_MISSED
                        + ";base_port=%1$d;gmcast.listen_addr=tcp://127.0.0.1:%1$d;ist.recv_addr=127.0.0.1:%2$d;gcache.size=64M"
                                .formatted(groupPort, incrementalPort)));
        command.addAll(asUser());
        return command;
    }

    private static List<String> asUser() {
        return Command.IS_ROOT ? List.of("--user=mysql") : List.of();
    }

    private Path socket() {
        return folder.resolve("socket");
    }

    void awaitSynced() {
        await(name + " to be synced, see " + log)
                .atMost(JOINED_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .until(this::isSynced);
    }

    boolean isSynced() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException(name + " has ended, see " + log);
        }
        try {
            return said("SHOW STATUS LIKE 'wsrep_local_state_comment'").contains("Synced")
                    && said("SHOW STATUS LIKE 'wsrep_cluster_status'").contains("Primary");
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** SIGKILL. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** It keeps its connections and answers nobody. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        if (process != null) {
            Command.signal(signal, process);
        }
    }

    /** Clients still reach it, the other nodes do not. */
    void cutOff() {
        said("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'");
    }

    void letBackIn() {
        said("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=0'");
    }

    /** By the client on the socket, which a node that is cut off still takes statements from. */
    String said(String statement) {
        return Command.run(List.of(
                "mariadb",
                "--no-defaults",
                "--user=root",
                "--socket=" + socket(),
                "--connect-timeout=3",
                "--batch",
                "--skip-column-names",
                "--execute=" + statement));
    }

    /** As root, who may do everything. */
    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://" + address() + "/" + schema, "root", "");
    }
}
