package org.policytrack.kit.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of another system mean here. Where nothing is configured a word means itself; where something is, a
 * word that is not listed means nothing.
 */
final class Translation {

    private final Optional<Map<String, List<String>>> meanings;

    private Translation(Optional<Map<String, List<String>>> meanings) {
        this.meanings = meanings;
    }

    /**
     * Reads entries of the form {@code theirs=ours}, divided at the last equals sign; one word may mean several things.
     *
     * @throws IllegalArgumentException when an entry has another form
     */
    static Translation of(Optional<List<String>> entries) {
        return new Translation(entries.map(Translation::meanings));
    }

    private static Map<String, List<String>> meanings(List<String> entries) {
        Map<String, List<String>> meanings = new HashMap<>();
        for (String entry : entries) {
            int divided = entry.lastIndexOf('=');
            if (divided < 1 || divided == entry.length() - 1) {
                throw new IllegalArgumentException("'" + entry + "' is not of the form theirs=ours");
            }
            meanings.computeIfAbsent(entry.substring(0, divided).strip(), first -> new ArrayList<>())
                    .add(entry.substring(divided + 1).strip());
        }
        return meanings;
    }

    List<String> of(String theirs) {
        return meanings.map(known -> known.getOrDefault(theirs, List.of())).orElseGet(() -> List.of(theirs));
    }

    /** Everything that may come of it; empty where words mean themselves. */
    List<String> targets() {
        return meanings.map(Map::values).stream()
                .flatMap(java.util.Collection::stream)
                .flatMap(List::stream)
                .toList();
    }
}
