package org.policytrack.system.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that runs to its end. */
final class Command {

    static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private Command() {}

    /**
     * What it said on both its outputs.
     *
     * @throws IllegalStateException when it ends with anything but 0
     */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code + ": " + said);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** By a name as {@code kill} knows it: KILL, STOP, CONT. */
    static void signal(String name, Process process) {
        run(List.of("kill", "-" + name, String.valueOf(process.pid())));
    }
}
