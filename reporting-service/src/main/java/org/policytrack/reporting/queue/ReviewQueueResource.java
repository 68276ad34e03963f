package org.policytrack.reporting.queue;

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
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;

/** The queue over HTTP. */
@Path("/api/v1/review-queue")
@Tag(name = "review-queue", description = "待审 What waits for review")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewQueueResource {

    private final ReviewQueue queue;
    private final CallerOfRequest caller;

    ReviewQueueResource(ReviewQueue queue, CallerOfRequest caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReviewQueue",
            summary = "Reports that wait for review, the oldest first (reviewer, stand-in, coordinating office)")
    @APIResponseSchema(
            value = ReviewQueuePage.class,
            responseCode = "200",
            responseDescription = "A page of reports that wait")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("department") @Nullable String department,
            @QueryParam("task") @Nullable String task,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        return PageAnswer.of(queue.page(plan, task, department, caller.get(), page), uri);
    }

    /** Names the page type for the contract. */
    @Schema(name = "ReviewQueuePage")
    record ReviewQueuePage(
            List<WaitingReport> items, @Nullable String next) {}
}
