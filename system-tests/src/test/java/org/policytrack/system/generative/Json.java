package org.policytrack.system.generative;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Bytes that may be JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static Optional<JsonNode> read(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return json == null || json.isMissingNode() ? Optional.empty() : Optional.of(json);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
