package org.policytrack.department.notice;

import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Context;
import org.policytrack.kit.http.DryRun;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
