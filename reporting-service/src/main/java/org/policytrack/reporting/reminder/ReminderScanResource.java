package org.policytrack.reporting.reminder;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.http.DryRun;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.problem.NotFound;

/** Scans for reminders over HTTP. */
@Path("/api/v1/reminder-scans")
@Tag(name = "reminders", description = "提醒 Reminders of reports that are owed or wait for review")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReminderScanResource {

    private final ScanReminders scan;
    private final ReminderScans scans;
    private final Reminders reminders;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    ReminderScanResource(
            ScanReminders scan, ReminderScans scans, Reminders reminders, OncePerKey once, CallerOfRequest caller) {
        this.scan = scan;
        this.scans = scans;
        this.reminders = reminders;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "scanReminders",
            summary = "Send the reminders of reports that are due now, or say which ones would be sent (dryRun)")
    @APIResponseSchema(value = ReminderScanView.class, responseCode = "201", responseDescription = "What the scan did")
    @APIResponse(
            responseCode = "200",
            description = "What a scan would do; nothing was changed",
            content = @Content(schema = @Schema(implementation = ReminderScanView.class)))
    @APIResponse(responseCode = "503", description = "task-service does not answer; nothing was sent")
    public Response scan(
            @QueryParam(DryRun.PARAMETER) @Nullable Boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri) {
        Caller sender = caller.get();
        if (DryRun.isAsked(dryRun, uri)) {
            return Response.ok(scan.dryRunFor(sender)).build();
        }
        return once.answer("scanReminders", sender, key, "", () -> {
            ReminderScanView done = scan.scanFor(sender);
            return Answers.created(URI.create("/api/v1/reminder-scans/" + done.id()), done, EntityVersion.of(0));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReminderScan", summary = "One scan on record, with what it sent")
    @APIResponseSchema(value = ReminderScanView.class, responseCode = "200", responseDescription = "The scan")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        ReminderScan found = Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .map(scans::findById)
                .orElseThrow(() -> new NotFound(id));
        return Answers.read(request, ReminderScanView.of(found, reminders.of(found)), EntityVersion.of(0));
    }
}
