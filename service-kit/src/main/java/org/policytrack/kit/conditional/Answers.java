package org.policytrack.kit.conditional;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry an entity tag. */
public final class Answers {

    private Answers() {}

    /**
     * 200 with the thing, or 304 when the caller's If-None-Match names this version.
     *
     * @throws VersionStale (412) when the caller's If-Match names another (RFC 9110, 13.1.1)
     */
    public static Response read(Request request, Object view, EntityVersion version) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version.entityTag());
        if (unchanged == null) {
            return tagged(Response.ok(view), version);
        }
        Response answer = tagged(unchanged, version);
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new VersionStale();
        }
        return answer;
    }

    /** 200 with the thing as it is after the write. */
    public static Response changed(Object view, EntityVersion version) {
        return tagged(Response.ok(view), version);
    }

    /** 201 with the new thing and where it is read. */
    public static Response created(URI location, Object view, EntityVersion version) {
        return tagged(Response.created(location).entity(view), version);
    }

    private static Response tagged(Response.ResponseBuilder answer, EntityVersion version) {
        return answer.tag(version.entityTag()).build();
    }
}
