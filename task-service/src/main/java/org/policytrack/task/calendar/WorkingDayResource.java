package org.policytrack.task.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.problem.NotFound;

/** The working-day calendar over HTTP. */
@Path("/api/v1/working-days")
@Tag(name = "working-days", description = "工作日 Days off and make-up working days")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorkingDayResource {

    private final WorkingDays calendar;

    WorkingDayResource(WorkingDays calendar) {
        this.calendar = calendar;
    }

    @GET
    @Path("/{year}")
    @Operation(
            operationId = "readWorkingDays",
            summary = "The working days of a year, and whether its calendar is known")
    @APIResponseSchema(value = WorkingYearView.class, responseCode = "200", responseDescription = "The year")
    public WorkingYearView read(@PathParam("year") String year) {
        if (!year.matches("(19|20|21)\\d\\d")) {
            throw new NotFound(year);
        }
        return WorkingYearView.of(Integer.parseInt(year), calendar);
    }
}
