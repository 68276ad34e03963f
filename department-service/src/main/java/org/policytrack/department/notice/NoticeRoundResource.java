package org.policytrack.department.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.http.DryRun;

/** The rounds of notices over HTTP. */
@Path("/api/v1/notice-rounds")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoticeRoundResource {

    private final RunNoticeRound round;

    NoticeRoundResource(RunNoticeRound round) {
        this.round = round;
    }

    @POST
    @Operation(
            operationId = "runNoticeRound",
            summary = "Send now what climbs and the weekly digests, or say what would be sent")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "What was sent")
    public Response run(@QueryParam(DryRun.PARAMETER) @Nullable Boolean dryRun, @Context UriInfo uri) {
        return Response.ok(round.run(DryRun.isAsked(dryRun, uri))).build();
    }
}
