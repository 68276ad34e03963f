package org.policytrack.kit.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is right in everything, sent first by somebody of another department and then by the one whose it is.
 *
 * @param path with the ids of existing things, and a query where one is needed
 * @param headers such as If-Match
 * @param body JSON as text, or bytes of the media type in the header Content-Type; null where the operation takes none
 * @param own token of the one who may
 * @param other token of the same role, from another department
 */
public record OwnRequest(
        String path, Map<String, String> headers, @Nullable Object body, String own, String other) {

    public static OwnRequest of(String path, String own, String other) {
        return new OwnRequest(path, Map.of(), null, own, other);
    }

    public OwnRequest withIfMatch(String entityTag) {
        return new OwnRequest(path, Map.of("If-Match", entityTag), body, own, other);
    }

    public OwnRequest withBody(String json) {
        return new OwnRequest(path, headers, json, own, other);
    }

    public OwnRequest withContent(String mediaType, byte[] content) {
        return new OwnRequest(path, Map.of("Content-Type", mediaType), content, own, other);
    }
}
