package org.policytrack.reporting.review;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverView;
import org.policytrack.reporting.waiver.Waivers;

/** What a task may be completed without, over HTTP. */
@Path("/api/v1/tasks/{id}/waivers")
@Tag(name = "waivers", description = "豁免 What a task may be completed without, and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WaiverResource {

    private final GrantWaiver grant;
    private final RevokeWaiver revoke;
    private final Waivers waivers;
    private final BorrowedPlans plans;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    WaiverResource(
            GrantWaiver grant,
            RevokeWaiver revoke,
            Waivers waivers,
            BorrowedPlans plans,
            OncePerKey once,
            CallerOfRequest caller) {
        this.grant = grant;
        this.revoke = revoke;
        this.waivers = waivers;
        this.plans = plans;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWaivers", summary = "What was waived of a task, in force or not, the oldest first")
    @APIResponseSchema(value = WaiverPage.class, responseCode = "200", responseDescription = "A page of waivers")
    public Response list(
            @PathParam("id") String task,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        String seen = seen(task);
        return PageAnswer.of(
                Page.of(waivers.page(seen, page), page, WaiverView::of, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @GET
    @Path("/{waiver}")
    @Operation(operationId = "readWaiver", summary = "One waiver of a task")
    @APIResponseSchema(value = WaiverView.class, responseCode = "200", responseDescription = "The waiver")
    public Response read(
            @PathParam("id") String task,
            @PathParam("waiver") long waiver,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Waiver found = waivers.find(seen(task), waiver).orElseThrow(() -> new NotFound(String.valueOf(waiver)));
        return Answers.read(request, WaiverView.of(found), EntityVersion.of(found.version()));
    }

    @POST
    @Operation(
            operationId = "grantWaiver",
            summary = "Let a task be completed without a department's contribution, or below an indicator's target"
                    + " (coordinating office)")
    @APIResponseSchema(value = WaiverView.class, responseCode = "201", responseDescription = "The waiver, in force")
    @APIResponse(responseCode = "409", description = "It is waived already")
    public Response grant(
            @PathParam("id") String task,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WaiverRequest request) {
        Caller coordinator = caller.get();
        return once.answer("grantWaiver/" + task, coordinator, key, request, () -> {
            Waiver waiver = grant.grant(task, request, coordinator);
            return Answers.created(
                    URI.create("/api/v1/tasks/" + waiver.task() + "/waivers/" + waiver.id()),
                    WaiverView.of(waiver),
                    EntityVersion.of(waiver.version()));
        });
    }

    @POST
    @Path("/{waiver}/revocation")
    @Operation(operationId = "revokeWaiver", summary = "Take a waiver back with a reason (coordinating office)")
    @APIResponseSchema(value = WaiverView.class, responseCode = "200", responseDescription = "The waiver as it is now")
    @APIResponse(responseCode = "409", description = "It was revoked already")
    public Response revoke(
            @PathParam("id") String task,
            @PathParam("waiver") long waiver,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RevocationRequest request) {
        Waiver revoked = revoke.revoke(task, waiver, request.reason(), ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(WaiverView.of(revoked), EntityVersion.of(revoked.version()));
    }

    /** Where a plan narrows reading, a task that is not in sight does not exist. */
    private String seen(String task) {
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        return plans.task(task)
                .filter(sight::includes)
                .orElseThrow(() -> new NotFound(task))
                .task()
                .id();
    }

    /** Names the page type for the contract. */
    @Schema(name = "WaiverPage")
    record WaiverPage(List<WaiverView> items, @Nullable String next) {}
}
