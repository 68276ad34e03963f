package org.policytrack.reporting.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policytrack.kit.caller.EndedSessions;

/** Besides the sessions that department-service lists as ended, those that tests end. */
@Decorator
@Priority(1)
class EndedByTests implements EndedSessions {

    private static final Set<String> ENDED = ConcurrentHashMap.newKeySet();

    private final EndedSessions listed;

    @Inject
    EndedByTests(@Delegate @Any EndedSessions listed) {
        this.listed = listed;
    }

    /** The session that the token belongs to is over. */
    static void end(String token) {
        try {
            byte[] claims =
                    Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
            ENDED.add(new ObjectMapper().readTree(claims).path("sid").asText());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public boolean hasEnded(String session) {
        return ENDED.contains(session) || listed.hasEnded(session);
    }
}
