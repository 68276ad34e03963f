package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.policytrack.system.ServiceProcess;

/**
 * A folder laid out as a Dockerfile would lay out its image, but for the system below it: the runtime is the one that runs
 * the tests. What the Dockerfile runs at its build has been run in the folder, in which nothing can be written after that.
 */
record Image(Dockerfile dockerfile, Path folder) {

    static final String START_UP_CACHE = "start-up.aot";

    private static final long BUILT_WITHIN_MINUTES = 8;
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    /** Builds it below a folder that everybody may enter. */
    static Image of(String service, Path below) {
        Image image = new Image(Dockerfile.of(ROOT.resolve(service)), below.resolve(service));
        image.dockerfile.copies().forEach(image::copy);
        image.build();
        image.allow("r-xr-xr-x", "r--r--r--");
        return image;
    }

    /** Its command as a process of the user that its Dockerfile names, with its log in a folder. */
    ServiceProcess process(String name, Path logFolder) {
        return new ServiceProcess(name, asItsUser(dockerfile.command()), folder, logFolder);
    }

    /** The variable by which a command finds the runtime; as in the image, there is no other Java before it. */
    static String searchPath() {
        return Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    }

    boolean canBeWrittenByItsUser() {
        return exitCode(asItsUser(List.of("touch", "written")), folder.resolveSibling("touch.log")) == 0;
    }

    /** So that it can be deleted again. */
    void unlock() {
        allow("rwxr-xr-x", "rw-r--r--");
    }

    private void build() {
        Path log = folder.resolveSibling(folder.getFileName() + "-build.log");
        for (String instruction : dockerfile.all("RUN")) {
            assertThat(exitCode(List.of("sh", "-c", instruction), log))
                    .as("%s, see %s", instruction, log)
                    .isZero();
        }
    }

    /** Somebody else where the tests run as root; else whoever runs them, who may write nothing there either. */
    private List<String> asItsUser(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (IS_ROOT) {
            List<String> ids = List.of(dockerfile.only("USER").split(":", -1));
            whole.addAll(List.of("setpriv", "--reuid", ids.getFirst(), "--regid", ids.getLast(), "--clear-groups"));
        } else {
            whole.add("env");
        }
        whole.addAll(command);
        return whole;
    }

    private int exitCode(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", searchPath());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Process process = builder.start();
            if (!process.waitFor(BUILT_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(command + " has not ended, see " + log);
            }
            return process.exitValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void copy(String source, String target) {
        Path from = dockerfile.folder().resolve(source);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path to = folder.resolve(target).resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(folder);
                    Files.copy(
                            path,
                            target.endsWith("/") ? to : folder.resolve(target),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void allow(String folders, String files) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? folders : files));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
