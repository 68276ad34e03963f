package org.policytrack.task.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.http.DryRun;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.milestone.MilestoneState;
import org.policytrack.task.reading.Sight;

/** Flags and scans over HTTP. */
@Path("/api/v1")
@Tag(name = "deadlines", description = "期限 Flags of the reminder ladder, and the scan that raises them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeadlineResource {

    private final DeadlineFlags flags;
    private final DeadlineScans scans;
    private final ScanDeadlines scan;
    private final PreviewScan preview;
    private final WorkingDays calendar;
    private final FlaggedOwners owners;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    DeadlineResource(
            DeadlineFlags flags,
            DeadlineScans scans,
            ScanDeadlines scan,
            PreviewScan preview,
            WorkingDays calendar,
            FlaggedOwners owners,
            OncePerKey once,
            CallerOfRequest caller) {
        this.flags = flags;
        this.scans = scans;
        this.scan = scan;
        this.preview = preview;
        this.calendar = calendar;
        this.owners = owners;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("/deadline-flags")
    @Operation(operationId = "listDeadlineFlags", summary = "Flags raised so far, newest first")
    @APIResponseSchema(value = DeadlineFlagPage.class, responseCode = "200", responseDescription = "A page of flags")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("state") @Nullable MilestoneState state,
            @QueryParam("department") @Nullable String department,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<String> concerned = department == null ? null : owners.of(department);
        List<DeadlineFlag> rows = flags.page(plan, state, concerned, Sight.of(caller.get()), page);
        return PageAnswer.of(Page.of(rows, page, DeadlineFlagView::of, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @POST
    @Path("/deadline-scans")
    @Operation(
            operationId = "scanDeadlines",
            summary = "Run the deadline scan now, or say what it would send (coordinating office, administrator)")
    @APIResponseSchema(value = DeadlineScanView.class, responseCode = "201", responseDescription = "What the scan did")
    @APIResponse(
            responseCode = "200",
            description = "What a scan would do; nothing was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadlineScanPreview.class)))
    public Response scan(
            @QueryParam(DryRun.PARAMETER) @Parameter(description = "Only say what it would send") @Nullable
                    Boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri) {
        if (DryRun.isAsked(dryRun, uri)) {
            return Response.ok(preview.preview()).build();
        }
        Caller sender = caller.get();
        // Before the transaction of the key, for it may take longer than one; again it finds nothing.
        Walk walk = scan.walk();
        return once.answer("scanDeadlines", sender, key, "", () -> {
            DeadlineScan done = scan.keepFor(sender, walk);
            DeadlineScanView view = DeadlineScanView.of(done, calendar);
            return Answers.created(
                    URI.create("/api/v1/deadline-scans/" + done.id()), view, EntityVersion.ofContent(view));
        });
    }

    @GET
    @Path("/deadline-scans/{id}")
    @Operation(operationId = "readDeadlineScan", summary = "One scan on record")
    @APIResponseSchema(value = DeadlineScanView.class, responseCode = "200", responseDescription = "The scan")
    public Response readScan(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        DeadlineScan found = Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .map(scans::findById)
                .orElseThrow(() -> new NotFound(id));
        DeadlineScanView view = DeadlineScanView.of(found, calendar);
        return Answers.read(request, view, EntityVersion.ofContent(view));
    }

    /** Names the page type for the contract. */
    @Schema(name = "DeadlineFlagPage")
    record DeadlineFlagPage(
            List<DeadlineFlagView> items, @Nullable String next) {}
}
