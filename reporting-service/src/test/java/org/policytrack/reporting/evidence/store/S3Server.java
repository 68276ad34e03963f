package org.policytrack.reporting.evidence.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real server that speaks S3 (S3Proxy), as a process of its own on a free port, that believes signatures only. */
final class S3Server implements AutoCloseable {

    static final String ACCESS_KEY = "tracker";
    static final String SECRET_KEY = "a-secret-that-only-tests-know";

    private static final Path SERVER = Path.of("target", "s3proxy.jar");
    private static final Pattern ANSWERS = Pattern.compile("Started .*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI address;

    private S3Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it; what it holds is gone when it ends. */
    static S3Server started(Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.endpoint=http://127.0.0.1:0
                jclouds.provider=transient-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(ACCESS_KEY, SECRET_KEY));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        SERVER.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
        return new S3Server(process, URI.create("http://127.0.0.1:" + portOf(process)));
    }

    private static String portOf(Process process) throws IOException {
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher answers = ANSWERS.matcher(line);
            if (answers.find()) {
                Thread.ofVirtual().start(() -> log.lines().forEach(ignored -> {}));
                return answers.group(1);
            }
        }
        throw new IOException("The S3 server ended before it answered");
    }

    Bucket bucket(String name) {
        return new Bucket(address, name, "us-east-1", ACCESS_KEY, SECRET_KEY);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
