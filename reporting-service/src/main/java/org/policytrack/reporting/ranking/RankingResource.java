package org.policytrack.reporting.ranking;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.policytrack.reporting.ledger.AsKnown;

/** Rankings over HTTP. */
@Path("/api/v1/rankings")
@Tag(name = "rankings", description = "晾晒 Departments by what was verified of their work, with the whole calculation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RankingResource {

    private final Rankings rankings;
    private final CallerOfRequest caller;
    private final Clock clock;

    RankingResource(Rankings rankings, CallerOfRequest caller, Clock clock) {
        this.rankings = rankings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listRanking",
            summary =
                    "The departments of a plan by what was verified of their work up to the day asOf (today), as known at"
                            + " the end of knownAt (asOf): by place, then those without one. Whose calculation the caller"
                            + " may read has it")
    @APIResponseSchema(value = RankingPage.class, responseCode = "200", responseDescription = "A page of the ranking")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "The plan has no ranking, or had none on asOf")
    public Response list(
            @QueryParam("plan") @Nullable String asked,
            @QueryParam("department") @Nullable String department,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String plan = InputRefused.unlessGiven("plan", asked);
        PageRequest page = PageRequest.of(limit, cursor);
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        AsKnown when = AsKnown.inHindsight(asOf, knownAt, LocalDate.now(clock));
        SeenRanking ranking = rankings.of(plan, when, caller.get()).orElseThrow(() -> new NotFound(plan));
        List<SeenRank> rows = page.remaining(ranking.ranks(), RankingResource::keys).stream()
                .filter(rank -> department == null || rank.department().equals(department))
                .toList();
        Page<RankedView> items = Page.of(rows, page, rank -> RankedView.of(rank, words), RankingResource::keys);
        return words.saidOn(Response.fromResponse(PageAnswer.of(items, uri))
                .entity(RankingPage.of(items, ranking))
                .build());
    }

    private static List<String> keys(SeenRank rank) {
        return List.of(rank.department());
    }
}
