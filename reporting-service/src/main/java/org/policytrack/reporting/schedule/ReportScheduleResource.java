package org.policytrack.reporting.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** The schedule of a plan's reports over HTTP. Where a plan narrows reading, only who sees the whole of it reads it. */
@Path("/api/v1/plans/{plan}/report-schedule")
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportScheduleResource {

    private final BorrowedPlans plans;
    private final ReportSchedules schedules;
    private final DecideSchedule decide;
    private final CallerOfRequest caller;

    ReportScheduleResource(
            BorrowedPlans plans, ReportSchedules schedules, DecideSchedule decide, CallerOfRequest caller) {
        this.plans = plans;
        this.schedules = schedules;
        this.decide = decide;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readReportSchedule", summary = "On which days drafts of a plan's reports are made")
    @APIResponseSchema(value = ReportScheduleView.class, responseCode = "200", responseDescription = "The schedule")
    public Response read(
            @PathParam("plan") String plan,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Sight sight = Sight.of(caller.get(), Permissions.READ_REPORTS);
        BorrowedPlan seen = plans.plan(plan)
                .map(Borrowed::value)
                .filter(borrowed -> sight.isWhole(borrowed.plan()))
                .orElseThrow(() -> new NotFound(plan));
        ReportScheduleView view = schedules.show(seen.plan().id());
        return Answers.read(request, view, EntityVersion.of(view.version()));
    }

    @PUT
    @Operation(
            operationId = "decideReportSchedule",
            summary = "Decide on which days drafts of a plan's reports are made (coordinating office)")
    @APIResponseSchema(
            value = ReportScheduleView.class,
            responseCode = "200",
            responseDescription = "The schedule from now on")
    public Response decide(
            @PathParam("plan") String plan,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewReportSchedule request) {
        ReportScheduleView view = decide.decide(plan, request, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(view, EntityVersion.of(view.version()));
    }
}
