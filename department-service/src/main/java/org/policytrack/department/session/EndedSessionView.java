package org.policytrack.department.session;

import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session that was ended.
 *
 * @param session the {@code sid} of its tokens
 */
@Schema(name = "EndedSession")
record EndedSessionView(String session, Instant endedAt) {

    static EndedSessionView of(Session session) {
        return new EndedSessionView(session.id(), Objects.requireNonNull(session.endedAt()));
    }
}
