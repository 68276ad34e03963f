package org.policytrack.task.ladder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;

/** The ladder of a plan over HTTP. */
@Path("/api/v1/plans/{id}/reminder-ladder")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReminderLadderResource {

    private final Plans plans;
    private final ReminderLadders ladders;
    private final ChangeLadder change;
    private final CallerOfRequest caller;

    ReminderLadderResource(Plans plans, ReminderLadders ladders, ChangeLadder change, CallerOfRequest caller) {
        this.plans = plans;
        this.ladders = ladders;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readReminderLadder", summary = "When and whom a plan reminds")
    @APIResponseSchema(value = ReminderLadderView.class, responseCode = "200", responseDescription = "The ladder")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        ReminderLadderView view = ladders.show(plan.id());
        return Answers.read(request, view, EntityVersion.of(view.version()));
    }

    @PUT
    @Operation(
            operationId = "changeReminderLadder",
            summary = "Decide when and whom a plan reminds (coordinating office)")
    @APIResponseSchema(
            value = ReminderLadderView.class,
            responseCode = "200",
            responseDescription = "The ladder as it is now")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewReminderLadder request) {
        ReminderLadderView view = change.change(id, request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(view, EntityVersion.of(view.version()));
    }
}
