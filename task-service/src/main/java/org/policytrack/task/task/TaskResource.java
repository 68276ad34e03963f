package org.policytrack.task.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.ready.KeptReady;
import org.policytrack.task.history.AsOf;
import org.policytrack.task.reading.Sight;

/** The tasks and measures over HTTP. */
@Path("/api/v1/tasks")
@Tag(name = "tasks", description = "任务与措施 Tasks and organising measures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TaskResource {

    private final Tasks tasks;
    private final ShowTask show;
    private final RecordProgress record;
    private final CallerOfRequest caller;
    private final Clock clock;

    TaskResource(Tasks tasks, ShowTask show, RecordProgress record, CallerOfRequest caller, Clock clock) {
        this.tasks = tasks;
        this.show = show;
        this.record = record;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @KeptReady
    @Transactional
    @Operation(operationId = "listTasks", summary = "Tasks in the order of their plan; numbered tasks only by default")
    @APIResponseSchema(value = TaskPage.class, responseCode = "200", responseDescription = "A page of tasks")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("kind") @Nullable KindAsked kind,
            @QueryParam("section") @Nullable Integer section,
            @QueryParam("department") @Nullable String department,
            @QueryParam("role") @Nullable ResponsibilityRole role,
            @QueryParam("status") @Nullable TaskStatus status,
            @QueryParam("q") @Nullable String part,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AsOf asOf = AsOf.of(asked, clock);
        PageRequest page = PageRequest.of(limit, cursor);
        TaskKind only = (kind == null ? KindAsked.TASK : kind).kind();
        List<ShowTask.Shown> rows = show.on(
                asOf,
                tasks.page(
                        new TaskFilter(plan, only, section, department, role, status, part, asOf),
                        Sight.of(caller.get()),
                        page));
        return PageAnswer.of(Page.of(rows, page, ShowTask.Shown::view, row -> Tasks.keysOf(row.task())), uri);
    }

    @GET
    @Path("/{id}")
    @KeptReady
    @Transactional
    @Operation(operationId = "readTask", summary = "One task or measure")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) @Nullable LocalDate asked,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        AsOf asOf = AsOf.of(asked, clock);
        Task task = tasks.findFor(Sight.of(caller.get()), id).orElseThrow(() -> new NotFound(id));
        ShowTask.Shown shown = show.on(asOf, List.of(task)).getFirst();
        return Answers.read(request, shown.view(), shown.version());
    }

    @PUT
    @Path("/{id}/progress")
    @Transactional
    @Operation(operationId = "recordProgress", summary = "Tell the verified progress of a task (services)")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task as it is now")
    public Response recordProgress(@PathParam("id") String id, @NotNull @Valid VerifiedProgress request) {
        ShowTask.Shown shown = record.record(id, request, caller.get());
        return Answers.changed(shown.view(), shown.version());
    }

    /** Which kinds a list shows. */
    enum KindAsked {
        TASK,
        MEASURE,
        ALL;

        @Nullable
        TaskKind kind() {
            return switch (this) {
                case TASK -> TaskKind.TASK;
                case MEASURE -> TaskKind.MEASURE;
                case ALL -> null;
            };
        }
    }

    /** Names the page type for the contract. */
    @Schema(name = "TaskPage")
    record TaskPage(List<TaskView> items, @Nullable String next) {}
}
