package org.policytrack.system.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the files under test are, and secrets made for the length of a test. */
final class Installation {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path K8S = ROOT.resolve("k8s");
    static final Path SINGLE = K8S.resolve("overlays/single");
    static final Path PROVINCE = K8S.resolve("overlays/province");
    static final List<Path> OVERLAYS = List.of(SINGLE, PROVINCE);
    static final Path MONITORING = K8S.resolve("components/monitoring");
    static final List<String> SERVICES = List.of("department-service", "task-service", "reporting-service");
    static final List<String> APPLICATIONS =
            List.of("department-service", "task-service", "reporting-service", "dashboard");

    private static final int PATIENCE_SECONDS = 60;

    private Installation() {}

    /** What is brought together in this folder, with secrets that are made once for all tests. */
    static Kustomization read(Path folder) {
        return Kustomization.of(folder, Secrets.FOLDER);
    }

    /** Made when they are asked for. */
    static final class Secrets {

        static final Path FOLDER = made();

        private Secrets() {}

        private static Path made() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "k8s")
                        .resolve("secrets");
                if (makeSecrets(folder) != 0) {
                    throw new IllegalStateException("MakeSecrets.java refuses to make " + folder);
                }
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Runs the program a person would run, and answers its exit code. */
    static int makeSecrets(Path folder) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        K8S.resolve("MakeSecrets.java").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            program.destroyForcibly();
            throw new IllegalStateException("MakeSecrets.java does not end");
        }
        return program.exitValue();
    }
}
