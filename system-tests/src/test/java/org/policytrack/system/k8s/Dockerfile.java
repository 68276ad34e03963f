package org.policytrack.system.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        return List.copyOf(copies().keySet());
    }

    /** Each path that is copied, and to which name in the image's folder; one path an instruction. */
    Map<String, String> copies() {
        return all("COPY").stream()
                .map(arguments -> arguments.split(" +"))
                .collect(Collectors.toMap(
                        paths -> paths[0], paths -> paths[paths.length - 1], (one, same) -> one, LinkedHashMap::new));
    }

    /** The command in its exec form; the shell form would not pass signals on. */
    List<String> command() {
        return JsonParser.parseString(only("ENTRYPOINT")).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
