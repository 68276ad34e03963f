package org.policytrack.reporting.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** Evaluations over HTTP. Where a plan narrows reading, only who sees the whole of it reads them. */
@Path("/api/v1/evaluations/{plan}")
@Tag(name = "evaluations", description = "评价 How the field of a plan does in the four dimensions of the official text")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvaluationResource {

    private final BorrowedPlans plans;
    private final Figures figures;
    private final Weighings weighings;
    private final DecideWeighing decide;
    private final CallerOfRequest caller;
    private final Clock clock;

    EvaluationResource(
            BorrowedPlans plans,
            Figures figures,
            Weighings weighings,
            DecideWeighing decide,
            CallerOfRequest caller,
            Clock clock) {
        this.plans = plans;
        this.figures = figures;
        this.weighings = weighings;
        this.decide = decide;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readEvaluation",
            summary = "The evaluation of a plan on the day asOf (today), as known at the end of knownAt (asOf)")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "The evaluation")
    public Response read(
            @PathParam("plan") String plan,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AsKnown when = AsKnown.inHindsight(asOf, knownAt, LocalDate.now(clock));
        BorrowedPlan seen = seen(plan).on(when.knownAt());
        EvaluationView view = EvaluationView.of(
                plan,
                when,
                Evaluation.of(weighings.of(plan), seen, figures.ofPlan(plan, when)),
                weighings.isAssumed(plan));
        return Answers.read(request, view, EntityVersion.ofContent(view));
    }

    @GET
    @Path("/weighing")
    @Operation(operationId = "readWeighing", summary = "What counts how much in the evaluation of a plan")
    @APIResponseSchema(value = WeighingView.class, responseCode = "200", responseDescription = "What counts how much")
    public Response weighing(
            @PathParam("plan") String plan,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        WeighingView view = weighings.show(seen(plan).plan().id());
        return Answers.read(request, view, EntityVersion.of(view.version()));
    }

    @PUT
    @Path("/weighing")
    @Operation(
            operationId = "decideWeighing",
            summary = "Decide what counts how much in the evaluation of a plan (coordinating office)")
    @APIResponseSchema(
            value = WeighingView.class,
            responseCode = "200",
            responseDescription = "What counts how much from now on")
    public Response decide(
            @PathParam("plan") String plan,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WeighingRequest request) {
        WeighingView view = decide.decide(plan, request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(view, EntityVersion.of(view.version()));
    }

    private BorrowedPlan seen(String plan) {
        Sight sight = Sight.of(caller.get(), Permissions.READ_REPORTS);
        return plans.plan(plan)
                .map(Borrowed::value)
                .filter(borrowed -> sight.isWhole(borrowed.plan()))
                .orElseThrow(() -> new NotFound(plan));
    }
}
