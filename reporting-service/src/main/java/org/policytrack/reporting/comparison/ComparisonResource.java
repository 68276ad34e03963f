package org.policytrack.reporting.comparison;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;

/** The comparisons over HTTP. */
@Path("/api/v1/comparisons")
@Tag(name = "comparisons", description = "对比 What moved in a plan between two days, by whom and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComparisonResource {

    private final Comparisons comparisons;
    private final CallerOfRequest caller;
    private final Clock clock;

    ComparisonResource(Comparisons comparisons, CallerOfRequest caller, Clock clock) {
        this.comparisons = comparisons;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listComparison",
            summary = "What moved in a plan after the end of the day from up to the end of the day to (today, as known"
                    + " at the end of knownAt, else at its own), in the order of the plan")
    @APIResponseSchema(value = MovedPage.class, responseCode = "200", responseDescription = "A page of what moved")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response list(
            @QueryParam("plan") @Nullable String asked,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String plan = InputRefused.unlessGiven("plan", asked);
        if (from == null) {
            throw InputRefused.unreadable(InputFault.inQuery("from", "NotNull"));
        }
        PageRequest page = PageRequest.of(limit, cursor);
        AsKnown last = lastDay(from, to, knownAt);
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<Moved> rows = comparisons.of(plan, from, last, sight).orElseThrow(() -> new NotFound(plan));
        return words.saidOn(PageAnswer.of(
                Page.ofWhole(rows, page, row -> MovedView.of(row, words), row -> List.of(row.id())), uri));
    }

    private AsKnown lastDay(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate knownAt) {
        LocalDate today = LocalDate.now(clock);
        AsKnown.mustHaveCome("from", from, today);
        AsKnown.mustHaveCome("to", to, today);
        AsKnown last = AsKnown.inHindsight(to, knownAt, today);
        if (from.isAfter(last.asOf())) {
            throw InputRefused.unreadable(InputFault.inQuery("from", "from-after-to", last.asOf()));
        }
        return last;
    }

    /** Names the page type for the contract. */
    @Schema(name = "MovedPage")
    record MovedPage(List<MovedView> items, @Nullable String next) {}
}
