package org.policytrack.dashboard.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says that was got from its issuer directly. Nobody is let in by it: the services verify it themselves.
 */
public final class Claims {

    private Claims() {}

    /** @throws IllegalArgumentException when it is no signed JWT */
    public static JsonNode of(String token, ObjectMapper json) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no signed JWT");
        }
        try {
            return json.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException noJson) {
            throw new IllegalArgumentException("no signed JWT", noJson);
        }
    }

    /** Of an embedded account's token. */
    static Person person(JsonNode claims, List<String> mustDo) {
        return new Person(
                claims.path("upn").asText(),
                null,
                text(claims.path("department")),
                null,
                claims.path("groups")
                        .valueStream()
                        .map(JsonNode::asText)
                        .sorted()
                        .toList(),
                mustDo);
    }

    private static @Nullable String text(JsonNode claim) {
        return claim.isTextual() ? claim.asText() : null;
    }
}
