package org.policytrack.task.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** What changed in the plans, over HTTP. */
@Path("/api/v1/plan-changes")
@Tag(name = "plan-changes", description = "调整记录 Every move of a due date, change of a target and change of a setting")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanChangeResource {

    private final PlanChanges changes;
    private final CallerOfRequest caller;

    PlanChangeResource(PlanChanges changes, CallerOfRequest caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPlanChanges", summary = "Changes of dates, targets and settings, the oldest first")
    @APIResponseSchema(value = PlanChangePage.class, responseCode = "200", responseDescription = "A page of changes")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("from") @Parameter(description = "First business day") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Last business day") @Nullable LocalDate to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<PlanChanges.Found> rows =
                changes.page(new PlanChanges.Filter(plan, from, to), Sight.of(caller.get()), page);
        return PageAnswer.of(
                Page.of(
                        rows,
                        page,
                        PlanChanges.Found::change,
                        row -> row.place().keys()),
                uri);
    }

    /** Names the page type for the contract. */
    @Schema(name = "PlanChangePage")
    record PlanChangePage(List<PlanChange> items, @Nullable String next) {}
}
