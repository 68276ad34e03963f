package org.policytrack.department.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;

/** What the other services must know of ended sessions, over HTTP. */
@Path("/api/v1/ended-sessions")
@Tag(name = "tokens", description = "登录 Signing in and out")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EndedSessionResource {

    private final Sessions sessions;
    private final RecentlyEndedSessions recently;

    EndedSessionResource(Sessions sessions, RecentlyEndedSessions recently) {
        this.sessions = sessions;
        this.recently = recently;
    }

    @GET
    @Operation(
            operationId = "listEndedSessions",
            summary =
                    "Sessions that were ended while a token of theirs may still be about, first ended first (service)")
    @APIResponseSchema(
            value = EndedSessionPage.class,
            responseCode = "200",
            responseDescription = "A page of ended sessions")
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<Session> rows = sessions.endedSince(recently.horizon(), page);
        return PageAnswer.of(
                Page.of(rows, page, EndedSessionView::of, row -> List.of(String.valueOf(row.endedAt()), row.id())),
                uri);
    }

    /** Names the page type for the contract. */
    @Schema(name = "EndedSessionPage")
    record EndedSessionPage(
            List<EndedSessionView> items, @Nullable String next) {}
}
