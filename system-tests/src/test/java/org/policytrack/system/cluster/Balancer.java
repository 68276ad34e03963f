package org.policytrack.system.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.system.ServiceProcess;

/** Debian's HAProxy in front of all instances: an address for each service. */
final class Balancer implements AutoCloseable {

    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(20);
    private static final int CURRENT_SESSIONS = 4;

    private final Path folder;
    private final int statistics = ServiceProcess.freePort();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private @Nullable Process process;

    /** Nothing is started yet. */
    Balancer(Path folder, List<String> services) {
        this.folder = folder;
        services.forEach(service -> ports.put(service, ServiceProcess.freePort()));
    }

    String addressOf(String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    void start(List<Instance> instances) {
        try {
            Path later = copy("later.http");
            StringBuilder settings = new StringBuilder(read("haproxy.cfg")
                    .replace("@statistics@", String.valueOf(statistics))
                    .replace("@later@", later.toString()));
            ports.forEach((service, port) -> {
                settings.append("%nlisten %s%n  bind 127.0.0.1:%d%n  http-response set-header Served-By %%s%n"
                        .formatted(service, port));
                instances.stream()
                        .filter(instance -> instance.service().equals(service))
                        .forEach(instance -> settings.append("  server %s 127.0.0.1:%d%n"
                                .formatted(instance.letter(), instance.process().port())));
            });
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
            process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await("HAProxy, see " + folder)
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> !asked("show info").isEmpty());
    }

    private static String read(String resource) throws IOException {
        try (var stream = Balancer.class.getResourceAsStream("/cluster/" + resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private Path copy(String resource) throws IOException {
        String text = read(resource).replace("\r", "").replace("\n", "\r\n");
        return Files.writeString(folder.resolve(resource), text).toAbsolutePath();
    }

    /** No new request goes there; returns once the last one that is under way has its answer. */
    void drain(Instance instance) {
        asked("set server " + server(instance) + " state drain");
        await("the last request of " + instance)
                .atMost(DRAINED_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> sessionsOf(instance) == 0);
    }

    /** It gets requests again, as soon as it says that it is ready. */
    void open(Instance instance) {
        asked("set server " + server(instance) + " state ready");
    }

    boolean isUp(Instance instance) {
        return lineOf(instance).contains(",UP,");
    }

    private int sessionsOf(Instance instance) {
        return Integer.parseInt(lineOf(instance).split(",", -1)[CURRENT_SESSIONS]);
    }

    private String lineOf(Instance instance) {
        return asked("show stat")
                .lines()
                .filter(line -> line.startsWith(instance.service() + "," + instance.letter() + ","))
                .findFirst()
                .orElseThrow();
    }

    private static String server(Instance instance) {
        return instance.service() + "/" + instance.letter();
    }

    /** What it says on its socket for administrators. */
    private String asked(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), statistics)) {
            socket.getOutputStream().write((command + "\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
