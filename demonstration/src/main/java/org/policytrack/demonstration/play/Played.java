package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * Which deeds are done, a line each in a file of the data folder: the first line names the seed and the plans that are
 * played, so that a plan people bring along later stays theirs. What was done and not
 * written down any more is done again with the same key, which makes no second one of it.
 */
final class Played implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter file;
    private final Map<String, Done> done = new ConcurrentHashMap<>();
    private List<String> plans = List.of();

    private Played(BufferedWriter file) {
        this.file = file;
    }

    /** Nothing was ever written down there. */
    static boolean isNew(Path path) throws IOException {
        return Files.notExists(path) || !Files.readString(path).contains("\n");
    }

    /**
     * Goes on with the file, or begins it.
     *
     * @param plans those there are
     * @throws IOException also where the file was begun with another seed
     */
    static Played in(Path path, long seed, List<String> plans) throws IOException {
        boolean isNew = isNew(path);
        String before = Files.exists(path) ? Files.readString(path) : "";
        Played played = new Played(Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        played.endLine(before);
        if (isNew) {
            played.begin(seed, plans);
        } else {
            played.read(before, seed);
        }
        return played;
    }

    /** A line that a kill has cut off does not count, and is ended. */
    private void endLine(String before) throws IOException {
        if (!before.isEmpty() && !before.endsWith("\n")) {
            file.newLine();
        }
    }

    private void begin(long seed, List<String> all) throws IOException {
        plans = List.copyOf(all);
        ObjectNode line = JSON.createObjectNode().put("seed", seed);
        plans.forEach(line.putArray("plans")::add);
        write(line);
    }

    private void read(String before, long seed) throws IOException {
        int complete = before.lastIndexOf('\n') + 1;
        for (String line : before.substring(0, complete).lines().toList()) {
            take(line, seed);
        }
    }

    private void take(String line, long seed) throws IOException {
        JsonNode entry;
        try {
            entry = JSON.readTree(line);
        } catch (IOException cutOff) {
            return;
        }
        if (entry.has("seed") && entry.path("seed").asLong() != seed) {
            throw new IOException("this year was begun with the seed " + entry.path("seed") + ", not " + seed);
        }
        if (entry.has("plans")) {
            plans = StreamSupport.stream(entry.path("plans").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (entry.has("deed")) {
            done.put(
                    entry.path("deed").asText(),
                    new Done(entry.path("id").asText(), entry.path("version").asText()));
        }
    }

    /** Ids of the plans that are played. */
    List<String> plans() {
        return plans;
    }

    Optional<Done> find(String deed) {
        return Optional.ofNullable(done.get(deed));
    }

    void add(String deed, Done made) throws IOException {
        done.put(deed, made);
        write(JSON.createObjectNode().put("deed", deed).put("id", made.id()).put("version", made.version()));
    }

    private void write(ObjectNode line) throws IOException {
        synchronized (file) {
            file.write(JSON.writeValueAsString(line));
            file.newLine();
            file.flush();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * What came of a deed.
     *
     * @param id of what was made, empty where nothing was
     * @param version its entity tag then
     */
    record Done(String id, String version) {}
}
