package org.policytrack.system.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The instructions of one Dockerfile, continued lines joined.
 *
 * @param folder of the service, which is the build context
 */
record Dockerfile(Path folder, List<String> instructions) {

    static Dockerfile of(Path folder) {
        try {
            String text = Files.readString(folder.resolve("Dockerfile"));
            return new Dockerfile(
                    folder,
                    text.replace("\\\n", " ")
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of the only instruction of this name. */
    String only(String instruction) {
        List<String> found = all(instruction);
        if (found.size() != 1) {
            throw new IllegalArgumentException(folder + ": " + found.size() + " times " + instruction);
        }
        return found.getFirst();
    }

    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .toList();
    }

    /** What is copied, relative to the folder. */
    List<String> copied() {
        return all("COPY").stream()
                .flatMap(arguments -> Arrays.stream(arguments.split(" +")).limit(arguments.split(" +").length - 1L))
                .toList();
    }

    /** The command in its exec form; the shell form would not pass signals on. */
    List<String> command() {
        return JsonParser.parseString(only("ENTRYPOINT")).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
