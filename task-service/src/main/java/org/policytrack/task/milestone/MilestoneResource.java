package org.policytrack.task.milestone;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.history.AsOf;
import org.policytrack.task.reading.Sight;

/** The milestones over HTTP. */
@Path("/api/v1/milestones")
@Tag(name = "milestones", description = "节点 What is to be reached by a day, and every move of that day")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneResource {

    private final Milestones milestones;
    private final ShowMilestone show;
    private final MoveDueDate move;
    private final RecordAchievement record;
    private final OncePerKey once;
    private final CallerOfRequest caller;
    private final Clock clock;

    MilestoneResource(
            Milestones milestones,
            ShowMilestone show,
            MoveDueDate move,
            RecordAchievement record,
            OncePerKey once,
            CallerOfRequest caller,
            Clock clock) {
        this.milestones = milestones;
        this.show = show;
        this.move = move;
        this.record = record;
        this.once = once;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listMilestones", summary = "Milestones as they stand on a day, in the order of their ids")
    @APIResponseSchema(value = MilestonePage.class, responseCode = "200", responseDescription = "A page of milestones")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("task") @Nullable String owner,
            @QueryParam("state") @Nullable MilestoneState state,
            @QueryParam("dueBefore") @Nullable LocalDate dueBefore,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AsOf asOf = AsOf.of(asked, clock);
        PageRequest page = PageRequest.of(limit, cursor);
        List<Milestone> rows =
                milestones.page(new MilestoneFilter(plan, owner, state, dueBefore, asOf), Sight.of(caller.get()), page);
        return PageAnswer.of(Page.of(show.all(rows, asOf), page, view -> view, view -> List.of(view.id())), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMilestone", summary = "One milestone with every move of its due date")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "200", responseDescription = "The milestone")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AsOf asOf = AsOf.of(asked, clock);
        Milestone milestone = milestones.findFor(Sight.of(caller.get()), id).orElseThrow(() -> new NotFound(id));
        return Answers.read(request, show.one(milestone, asOf), asOf.tagOr(() -> versionToday(milestone)));
    }

    @POST
    @Path("/{id}/due-date-changes")
    @Operation(operationId = "moveDueDate", summary = "Move a due date, with a reason (coordinating office)")
    @APIResponseSchema(
            value = MilestoneView.class,
            responseCode = "201",
            responseDescription = "The milestone as it is now")
    public Response moveDueDate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewDueDate request) {
        Caller sender = caller.get();
        return once.answer("moveDueDate " + id, sender, key, request, () -> {
            Milestone moved = move.move(id, request, ExpectedVersion.of(ifMatch), sender);
            return Answers.created(URI.create("/api/v1/milestones/" + id), show.today(moved), versionToday(moved));
        });
    }

    @PUT
    @Path("/{id}/achievement")
    @Operation(operationId = "recordAchievement", summary = "Tell that a milestone was verified as achieved (services)")
    @APIResponseSchema(
            value = MilestoneView.class,
            responseCode = "200",
            responseDescription = "The milestone as it is now")
    public Response recordAchievement(@PathParam("id") String id, @NotNull @Valid Achievement request) {
        Milestone milestone = record.record(id, request, caller.get());
        return Answers.changed(show.today(milestone), versionToday(milestone));
    }

    private EntityVersion versionToday(Milestone milestone) {
        return EntityVersion.of(milestone.version(), LocalDate.now(clock));
    }

    /** Names the page type for the contract. */
    @Schema(name = "MilestonePage")
    record MilestonePage(
            List<MilestoneView> items, @Nullable String next) {}
}
