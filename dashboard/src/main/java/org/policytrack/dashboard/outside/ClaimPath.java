package org.policytrack.dashboard.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Where in a token a claim stands: names with dots between them, a name that has dots itself in double quotes, as the
 * services read them.
 */
record ClaimPath(List<String> names) {

    private static final Pattern NAME = Pattern.compile("\\G(?:\"([^\"]+)\"|([^.\"]+))(?:\\.(?=.)|$)");

    ClaimPath {
        names = List.copyOf(names);
    }

    /** @throws IllegalArgumentException when it is no path */
    static ClaimPath of(String path) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(path);
        int end = 0;
        while (end < path.length() && name.find()) {
            names.add(name.group(1) == null ? name.group(2) : name.group(1));
            end = name.end();
        }
        if (names.isEmpty() || end != path.length()) {
            throw new IllegalArgumentException(path + " is no path to a claim");
        }
        return new ClaimPath(names);
    }

    /** The texts that stand there: those of a list, or the single one. */
    List<String> textsIn(JsonNode claims) {
        JsonNode found = claims;
        for (String name : names) {
            found = found.path(name);
        }
        return found.isTextual()
                ? List.of(found.asText())
                : StreamSupport.stream(found.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList();
    }
}
