package org.policytrack.reporting.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressView;

/** Progress reports over HTTP: what becomes of them. */
@Path("/api/v1/progress-reports/{id}")
@Tag(name = "progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewResource {

    private final AcceptProgress accept;
    private final ReturnProgress giveBack;
    private final WithdrawProgress withdraw;
    private final CallerOfRequest caller;

    ReviewResource(AcceptProgress accept, ReturnProgress giveBack, WithdrawProgress withdraw, CallerOfRequest caller) {
        this.accept = accept;
        this.giveBack = giveBack;
        this.withdraw = withdraw;
        this.caller = caller;
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptProgress", summary = "Accept a report of another person (reviewer, stand-in)")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "200",
            responseDescription = "The report as it is now")
    @APIResponse(responseCode = "409", description = "It was decided on already, or completes a task below its target")
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable AcceptanceRequest request) {
        return changed(accept.accept(id, ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/return")
    @Operation(
            operationId = "returnProgress",
            summary =
                    "Return a report of another person with a reason, and reasons tied to fields (reviewer, stand-in)")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "200",
            responseDescription = "The report as it is now")
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest request) {
        return changed(giveBack.returnToAuthor(id, request, ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawProgress",
            summary = "Take an own report back before it is decided on (its author)")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "200",
            responseDescription = "The report as it is now")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(withdraw.withdraw(id, ExpectedVersion.of(ifMatch), caller.get()));
    }

    private static Response changed(ProgressReport report) {
        return Answers.changed(ProgressView.of(report), EntityVersion.of(report.version()));
    }
}
