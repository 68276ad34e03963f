package org.policytrack.kit.audit.chain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;

/** Verifies an exported chain without any service; needs the file, and the heads kept elsewhere where there are any. */
public final class VerifyExport {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PrintStream out;
    private long lines;
    private @Nullable String service;
    private String lastHash = "";

    private VerifyExport(PrintStream out) {
        this.out = out;
    }

    /**
     * Tells what it found in Chinese and English; ends with 0 when the chain holds, 1 when it does not, 2 when that
     * could not be told.
     *
     * @param arguments FILE [--head FILE]
     */
    public static void main(String[] arguments) {
        System.exit(new VerifyExport(System.out).run(arguments));
    }

    static int run(PrintStream out, String... arguments) {
        return new VerifyExport(out).run(arguments);
    }

    private int run(String... arguments) {
        boolean hasHeads = arguments.length == 3 && arguments[1].equals("--head");
        if (arguments.length != 1 && !hasHeads) {
            say("audit.usage");
            return UNREADABLE;
        }
        try {
            return verify(Path.of(arguments[0]), hasHeads ? Optional.of(Path.of(arguments[2])) : Optional.empty());
        } catch (IOException | IllegalArgumentException unreadable) {
            say("audit.unreadable", lines, unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(Path export, Optional<Path> headFile) throws IOException {
        List<Head> heads = headFile.isPresent() ? headsOf(headFile.get(), serviceOf(export)) : List.of();
        ChainWalk walk = new ChainWalk(heads);
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take(walk, line);
            }
        }
        Optional<Fault> fault = walk.end();
        if (lines == 0 && fault.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        fault.ifPresentOrElse(this::tellFault, () -> say("audit.intact", lines, service, lastHash, heads.size()));
        return fault.isPresent() ? BROKEN : INTACT;
    }

    private void take(ChainWalk walk, String text) throws IOException {
        ObjectNode line = object(text);
        lastHash = field(line, "hash").asText();
        walk.take(
                field(line, "sequence").longValue(),
                field(line, "previousHash").asText(),
                lastHash,
                SealedLine.contentHash(line),
                field(line, "id").longValue());
        lines++;
        if (service == null) {
            service = field(line, "service").asText();
        }
    }

    private void tellFault(Fault fault) {
        for (Words words : languages()) {
            String entry = fault.entry() == null ? "–" : String.valueOf(fault.entry());
            out.println(words.of(
                    "audit.broken",
                    List.of(String.valueOf(fault.sequence()), entry, words.of("audit." + fault.kind()))));
        }
    }

    private static String serviceOf(Path export) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            String first = reader.readLine();
            return first == null ? "" : field(object(first), "service").asText();
        }
    }

    private static List<Head> headsOf(Path file, String service) throws IOException {
        List<Head> heads = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            KeptHead kept = JSON.readValue(line, KeptHead.class);
            if (service.isEmpty() || kept.service().equals(service)) {
                heads.add(kept.head());
            }
        }
        return heads;
    }

    private static ObjectNode object(String line) throws IOException {
        if (JSON.readTree(line) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("no JSON object");
    }

    private static JsonNode field(ObjectNode line, String name) {
        JsonNode value = line.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private void say(String key, @Nullable Object... facts) {
        for (Words words : languages()) {
            List<String> plain = new ArrayList<>();
            for (Object fact : facts) {
                plain.add(String.valueOf(fact));
            }
            out.println(words.of(key, plain));
        }
    }

    private static List<Words> languages() {
        return List.of(Words.in(Locale.CHINESE), Words.in(Locale.ENGLISH));
    }
}
