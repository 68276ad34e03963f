package org.policytrack.kit.upstream;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ResponseProcessingException;
import java.util.Set;

/**
 * Tells a receiver that does not answer, whatever it is sent, from one that refuses a message. A limit of calls (429) is
 * a refusal: the next one may be let through.
 */
public final class Silence {

    /** Answers of whoever stands before it, or of one that is not there for anybody. */
    private static final Set<Integer> IN_ITS_PLACE = Set.of(502, 503, 504);

    private Silence() {}

    public static boolean isBehind(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return IN_ITS_PLACE.contains(answered.getResponse().getStatus());
        }
        return failure instanceof ProcessingException && !(failure instanceof ResponseProcessingException);
    }
}
