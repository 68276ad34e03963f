package org.policytrack.task.milestone;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The dates of milestones through time, over HTTP. */
@Path("/api/v1/milestone-dates")
@Tag(name = "milestones")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneDatesResource {

    private final MilestoneDatesHeld dates;
    private final WorkingDays calendar;
    private final CallerOfRequest caller;

    MilestoneDatesResource(MilestoneDatesHeld dates, WorkingDays calendar, CallerOfRequest caller) {
        this.dates = dates;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMilestoneDates",
            summary = "The due dates and days to act by of milestones as they held through time, the oldest first")
    @APIResponseSchema(value = MilestoneDatesPage.class, responseCode = "200", responseDescription = "A page of dates")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("milestone") @Nullable String milestone,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<MilestoneDatesHeld.Row> rows = dates.page(plan, milestone, Sight.of(caller.get()), page);
        return PageAnswer.of(
                Page.of(
                        rows,
                        page,
                        row -> MilestoneDatesView.of(row, calendar),
                        row -> List.of(String.valueOf(row.dates().id()))),
                uri);
    }

    /** Names the page type for the contract. */
    @Schema(name = "MilestoneDatesPage")
    record MilestoneDatesPage(
            List<MilestoneDatesView> items, @Nullable String next) {}
}
