package org.policytrack.kit.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Where in a token a claim stands: names with dots between them, such as {@code realm_access.roles}. A name that has
 * dots itself stands in double quotes: {@code "https://example.gov/roles"}, {@code resource_access."my.app".roles}.
 */
final class ClaimPath {

    private static final Pattern NAME = Pattern.compile("\\G(?:\"([^\"]+)\"|([^.\"]+))(?:\\.(?=.)|$)");

    private final List<String> names;

    private ClaimPath(List<String> names) {
        this.names = List.copyOf(names);
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

    /** The texts that stand there: those of a list, or the single one; none when there is nothing or something else. */
    List<String> textsIn(JwtClaims claims) {
        Object found = claims.getClaimValue(names.getFirst());
        for (String name : names.subList(1, names.size())) {
            found = found instanceof Map<?, ?> nested ? nested.get(name) : null;
        }
        return texts(found);
    }

    private static List<String> texts(@Nullable Object found) {
        return switch (found) {
            case String text -> List.of(text);
            case List<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
