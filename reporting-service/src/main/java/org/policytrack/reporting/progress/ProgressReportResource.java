package org.policytrack.reporting.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.time.YearMonth;
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
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;

/** Progress reports over HTTP: filing and reading. */
@Path("/api/v1/progress-reports")
@Tag(name = "progress-reports", description = "进展报告 What departments file about their tasks, and its review")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgressReportResource {

    private final ProgressReports reports;
    private final FileProgress file;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    ProgressReportResource(ProgressReports reports, FileProgress file, OncePerKey once, CallerOfRequest caller) {
        this.reports = reports;
        this.file = file;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProgressReports",
            summary = "Reports, newest first; what was not accepted only for who may see it")
    @APIResponseSchema(
            value = ProgressReportPage.class,
            responseCode = "200",
            responseDescription = "A page of reports")
    public Response list(
            @QueryParam("task") @Nullable String task,
            @QueryParam("department") @Nullable String department,
            @QueryParam("state") @Nullable ReviewState state,
            @Parameter(schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))
                    @QueryParam("period")
                    @Nullable
                    YearMonth period,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        ReportFilter filter = new ReportFilter(task, department, state, period);
        List<ProgressReport> rows = reports.page(filter, caller.get(), page);
        return PageAnswer.of(Page.of(rows, page, ProgressView::of, row -> List.of(row.id())), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readProgressReport", summary = "One report")
    @APIResponseSchema(value = ProgressView.class, responseCode = "200", responseDescription = "The report")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        ProgressReport report = reports.findFor(caller.get(), id).orElseThrow(() -> new NotFound(id));
        return Answers.read(request, ProgressView.of(report), EntityVersion.of(report.version()));
    }

    @POST
    @Operation(operationId = "fileProgress", summary = "File progress for the own department (reporter)")
    @APIResponseSchema(value = ProgressView.class, responseCode = "201", responseDescription = "The new report")
    public Response file(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FileProgressRequest request) {
        Caller author = caller.get();
        return once.answer("fileProgress", author, key, request, () -> {
            ProgressReport report = file.file(request, author);
            return Answers.created(
                    URI.create("/api/v1/progress-reports/" + report.id()),
                    ProgressView.of(report),
                    EntityVersion.of(report.version()));
        });
    }

    /** Names the page type for the contract. */
    @Schema(name = "ProgressReportPage")
    record ProgressReportPage(
            List<ProgressView> items, @Nullable String next) {}
}
