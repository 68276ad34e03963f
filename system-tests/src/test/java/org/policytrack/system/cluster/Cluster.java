package org.policytrack.system.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrack.system.Installation;
import org.policytrack.system.ServiceProcess;

/**
 * Two instances of each service on a database of three nodes, behind a balancer through which the services find each other
 * too. One instance of each service tries the first node first, the other the second: what one has written the other
 * reads from another node.
 */
final class Cluster implements AutoCloseable {

    static final String DATE = "2023-04-20";

    private static final List<String> SERVICES = List.of("department-service", "task-service", "reporting-service");
    private static final List<String> LETTERS = List.of("a", "b");
    private static final Duration UP_WITHIN = Duration.ofMinutes(1);

    private final Path folder;
    private final Galera database;
    private final Balancer balancer;
    private final List<Instance> instances = new ArrayList<>();

    Cluster() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "cluster");
            for (String letter : LETTERS) {
                Files.createDirectory(folder.resolve(letter));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        database = new Galera(folder.toAbsolutePath());
        balancer = new Balancer(folder, SERVICES);
        for (String letter : LETTERS) {
            for (String service : SERVICES) {
                instances.add(new Instance(
                        service, letter, new ServiceProcess(service, "mysql-app", folder.resolve(letter))));
            }
        }
    }

    /** Whether this machine has the programs; they are Debian packages. */
    static boolean isPossibleHere() {
        return Files.exists(GaleraNode.PROVIDER)
                && List.of("mariadbd", "haproxy", "rsync").stream().allMatch(Cluster::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return List.of("/usr/sbin", "/usr/bin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The first instance of each service makes the tables and the demonstration accounts before the second begins. */
    void start() {
        database.start();
        balancer.start(instances);
        for (String letter : LETTERS) {
            List<Instance> ofLetter = instances.stream()
                    .filter(instance -> instance.letter().equals(letter))
                    .toList();
            ofLetter.forEach(this::start);
            ofLetter.forEach(instance -> instance.process().awaitReady());
        }
        instances.forEach(this::awaitUp);
    }

    void start(Instance instance) {
        Map<String, String> environment = new HashMap<>(
                Installation.environment(folder, DATE, addressOf("department-service"), addressOf("task-service")));
        environment.putAll(database.environment(instance.service(), LETTERS.indexOf(instance.letter())));
        instance.process().start(environment);
    }

    /** Until the balancer sends requests there. */
    void awaitUp(Instance instance) {
        instance.process().awaitReady();
        await(instance + " to be up").atMost(UP_WITHIN).until(() -> balancer.isUp(instance));
    }

    /** The address under which the balancer answers for a service. */
    String addressOf(String service) {
        return balancer.addressOf(service);
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    Balancer balancer() {
        return balancer;
    }

    Galera database() {
        return database;
    }

    /** Where everything writes its logs. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        instances.forEach(instance -> instance.process().kill());
        balancer.close();
        database.close();
    }
}
