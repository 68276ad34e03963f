package org.policytrack.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One packaged service, started and killed as often as a test likes, always on the same port and data. */
public final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Pattern TROUBLE = Pattern.compile(" (WARN|ERROR|FATAL) +\\[| Message [-0-9a-f]{36} to ");
    private static final int LAST_TROUBLES = 15;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final String name;
    private final List<String> command;
    private final Path workingFolder;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    /** @param folder where it writes its log */
    public ServiceProcess(String name, String build, Path folder) {
        this(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Path.of("..", name, "target", build, "quarkus-run.jar").toString()),
                Path.of("."),
                folder);
    }

    /**
     * One that is started otherwise.
     *
     * @param folder where its log is
     */
    public ServiceProcess(String name, List<String> command, Path workingFolder, Path folder) {
        this.name = name;
        this.command = command;
        this.workingFolder = workingFolder;
        this.log = folder.resolve(name + ".log");
        this.port = freePort();
    }

    String name() {
        return name;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Everything it has written so far, over all its starts. */
    public String logged() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last lines of its log that tell of something in its way, messages that others did not take among them. */
    String lastTroubles() {
        List<String> troubles = logged().lines().filter(TROUBLE.asPredicate()).toList();
        return String.join("\n", troubles.subList(Math.max(0, troubles.size() - LAST_TROUBLES), troubles.size()));
    }

    @Override
    public String toString() {
        return name;
    }

    public void start(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void awaitReady() {
        await(name + " to be ready, see " + log)
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReadyNow);
    }

    /** The code with which it ended by itself. */
    public int awaitEnd() throws InterruptedException {
        if (process == null || !process.waitFor(READY_WITHIN)) {
            throw new IllegalStateException(name + " does not end, see " + log);
        }
        return process.exitValue();
    }

    /**
     * Lets none of its files grow beyond so many bytes, as a disk that is full; only Linux can.
     *
     * @param bytes or {@code unlimited}
     */
    void limitFiles(String bytes) throws IOException, InterruptedException {
        String id = String.valueOf(Objects.requireNonNull(process).pid());
        Process limiting = new ProcessBuilder("prlimit", "--pid", id, "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        if (limiting.waitFor() != 0) {
            throw new IllegalStateException("prlimit ended with " + limiting.exitValue());
        }
    }

    /** SIGTERM: what is being done is done to its end. */
    public void stop() {
        end(Process::destroy);
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    private void end(Consumer<Process> how) {
        if (process != null) {
            how.accept(process);
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isReadyNow() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException(name + " has ended, see " + log);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * One that nobody listens on, below those the system gives to outgoing connections: a service that is down while
     * others call it would find its port taken by one of their connections when it comes back. One after the other, since
     * nobody listens yet on those given out a moment ago either.
     */
    public static int freePort() {
        return IntStream.generate(NEXT_PORT::getAndIncrement)
                .map(number -> FIRST_PORT + number % PORTS)
                .filter(ServiceProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
