package org.policytrack.reporting.goal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.forecast.Rates;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;

/** The goals over HTTP. */
@Path("/api/v1/goals")
@Tag(name = "goals", description = "总体目标 How far the headline goals of a plan are")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GoalResource {

    private final Goals goals;
    private final CallerOfRequest caller;
    private final Clock clock;

    GoalResource(Goals goals, CallerOfRequest caller, Clock clock) {
        this.goals = goals;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listGoals",
            summary =
                    "How the goals of a plan stand on the day asOf (today), as known at the end of knownAt (asOf). With"
                            + " assume the forecasts go by that rate per month")
    @APIResponseSchema(value = GoalPage.class, responseCode = "200", responseDescription = "A page of goals")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response list(
            @QueryParam("plan") @Nullable String asked,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("assume") @Nullable BigDecimal assume,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String plan = InputRefused.unlessGiven("plan", asked);
        PageRequest page = PageRequest.of(limit, cursor);
        AsKnown when = AsKnown.inHindsight(asOf, knownAt, LocalDate.now(clock));
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<GoalStanding> rows =
                goals.ofPlan(plan, sight, when, Rates.assumed(assume)).orElseThrow(() -> new NotFound(plan));
        return words.saidOn(PageAnswer.of(
                Page.ofWhole(
                        rows,
                        page,
                        row -> GoalView.of(row, words),
                        row -> List.of(row.goal().id())),
                uri));
    }

    /** Names the page type for the contract. */
    @Schema(name = "GoalPage")
    record GoalPage(List<GoalView> items, @Nullable String next) {}
}
