package org.policytrack.reporting.ranking;

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
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** What the ranking of a plan goes by, over HTTP. */
@Path("/api/v1/plans/{id}/ranking-settings")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RankingSettingsResource {

    private final BorrowedPlans plans;
    private final RankingDecisions decisions;
    private final ChangeRankingSettings change;
    private final CallerOfRequest caller;

    RankingSettingsResource(
            BorrowedPlans plans, RankingDecisions decisions, ChangeRankingSettings change, CallerOfRequest caller) {
        this.plans = plans;
        this.decisions = decisions;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readRankingSettings",
            summary = "Whether a plan has a ranking, and what it goes by; off while nothing was decided")
    @APIResponseSchema(value = RankingSettingsView.class, responseCode = "200", responseDescription = "The settings")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        String plan = known(id);
        RankingSettingsView view = decisions
                .lastOf(plan)
                .map(RankingSettingsView::of)
                .orElseGet(() -> RankingSettingsView.undecided(plan));
        return Answers.read(request, view, EntityVersion.of(view.version()));
    }

    @PUT
    @Operation(
            operationId = "changeRankingSettings",
            summary = "Turn the ranking of a plan on or off, or decide what it goes by (coordinating office)")
    @APIResponseSchema(
            value = RankingSettingsView.class,
            responseCode = "200",
            responseDescription = "The settings as they are now")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRankingSettings request) {
        RankingSettingsView view = change.change(known(id), request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(view, EntityVersion.of(view.version()));
    }

    private String known(String id) {
        return plans.plan(id).orElseThrow(() -> new NotFound(id)).value().plan().id();
    }
}
