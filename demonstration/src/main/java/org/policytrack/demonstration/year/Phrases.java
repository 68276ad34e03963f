package org.policytrack.demonstration.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people write in their reports: a file of phrases by occasion, with places for what they are about. */
public final class Phrases {

    private static final String FILE = "/demonstration/phrases.txt";

    private final Map<String, List<String>> byOccasion;

    private Phrases(Map<String, List<String>> byOccasion) {
        this.byOccasion = byOccasion;
    }

    /** Those that come with the demonstration. */
    public static Phrases read() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Phrases(sections(lines.lines().map(String::strip).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<String>> sections(List<String> lines) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                open = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                open.add(line);
            }
        }
        return sections;
    }

    /**
     * One of the phrases for the occasion.
     *
     * @param facts stand for {0}, {1} and so on
     */
    String of(String occasion, Chance chance, Object... facts) {
        String phrase = chance.oneOf(Objects.requireNonNull(byOccasion.get(occasion), occasion));
        for (int i = 0; i < facts.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(facts[i]));
        }
        return phrase;
    }
}
