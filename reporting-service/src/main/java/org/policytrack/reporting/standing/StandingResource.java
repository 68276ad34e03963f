package org.policytrack.reporting.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.kit.ready.KeptReady;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.forecast.Rates;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.Task;

/** The standings over HTTP. */
@Path("/api/v1/standings")
@Tag(name = "standings", description = "进度与亮灯 How far each task is, its light, and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandingResource {

    private final Standings standings;
    private final CallerOfRequest caller;
    private final Clock clock;

    StandingResource(Standings standings, CallerOfRequest caller, Clock clock) {
        this.standings = standings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @KeptReady
    @Operation(
            operationId = "listStandings",
            summary =
                    "How the tasks of a plan stand on the day asOf (today), as known at the end of knownAt (asOf), in the"
                            + " order of the plan. With department only those it is responsible for, with role only those"
                            + " it leads or cooperates in")
    @APIResponseSchema(value = StandingPage.class, responseCode = "200", responseDescription = "A page of standings")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response list(
            @QueryParam("plan") @Nullable String asked,
            @QueryParam("kind") @Nullable KindAsked kind,
            @QueryParam("department") @Nullable String department,
            @QueryParam("role") Task.@Nullable Role role,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String plan = InputRefused.unlessGiven("plan", asked);
        if (role != null && department == null) {
            throw InputRefused.unreadable(InputFault.inQuery("role", "role-of-department"));
        }
        PageRequest page = PageRequest.of(limit, cursor);
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<TaskStanding> rows =
                standings.ofPlan(plan, sight(), when(asOf, knownAt)).orElseThrow(() -> new NotFound(plan)).stream()
                        .filter(standing -> KindAsked.orTasks(kind).include(standing.task()))
                        .filter(standing -> isAskedFor(standing.task(), department, role))
                        .toList();
        return words.saidOn(PageAnswer.of(
                Page.ofWhole(
                        rows,
                        page,
                        row -> StandingView.of(row, words),
                        row -> List.of(row.task().id())),
                uri));
    }

    @GET
    @KeptReady
    @Path("/{task}")
    @Operation(
            operationId = "readStanding",
            summary =
                    "How one task stands on the day asOf (today), as known at the end of knownAt (asOf). With assume the"
                            + " forecast goes by that rate of percentage points per month")
    @APIResponseSchema(value = StandingView.class, responseCode = "200", responseDescription = "How it stands")
    public Response read(
            @PathParam("task") String task,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable LocalDate knownAt,
            @QueryParam("assume") @Nullable BigDecimal assume,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            @Context Request request) {
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        StandingView view = standings
                .ofTask(task, sight(), when(asOf, knownAt), Rates.assumed(assume))
                .map(standing -> StandingView.of(standing, words))
                .orElseThrow(() -> new NotFound(task));
        return words.saidOn(Answers.read(request, view, EntityVersion.ofContent(view.withoutAge())));
    }

    /** Everything, or what the department is responsible for, itself or as a member of a group. */
    private static boolean isAskedFor(Task task, @Nullable String department, Task.@Nullable Role role) {
        return department == null
                || task.roleOf(department)
                        .filter(has -> role == null || has == role)
                        .isPresent();
    }

    private Sight sight() {
        return Sight.of(caller.get(), Permissions.READ_STANDINGS);
    }

    private AsKnown when(@Nullable LocalDate asOf, @Nullable LocalDate knownAt) {
        return AsKnown.inHindsight(asOf, knownAt, LocalDate.now(clock));
    }

    /** Which of a plan's items are listed. */
    enum KindAsked {
        TASK,
        MEASURE,
        ALL;

        static KindAsked orTasks(@Nullable KindAsked asked) {
            return asked == null ? TASK : asked;
        }

        boolean include(Task task) {
            return this == ALL || task.kind().name().equals(name());
        }
    }

    /** Names the page type for the contract. */
    @Schema(name = "StandingPage")
    record StandingPage(List<StandingView> items, @Nullable String next) {}
}
