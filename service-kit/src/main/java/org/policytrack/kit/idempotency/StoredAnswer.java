package org.policytrack.kit.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a key, as it is repeated.
 *
 * @param fingerprint of the content that led to it
 * @param body JSON
 */
record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        String body) {

    Response repeat() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body);
        if (location != null) {
            answer.location(URI.create(location));
        }
        if (entityTag != null) {
            answer.header("ETag", entityTag);
        }
        return answer.build();
    }
}
