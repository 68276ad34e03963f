package org.policytrack.department.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.policytrack.department.Permissions;
import org.policytrack.department.key.AccountKey;
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

/** The robots and webhooks over HTTP. */
@Path("/api/v1/webhooks")
@Tag(name = "channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WebhookResource {

    private final Webhooks webhooks;
    private final KeepWebhooks keep;
    private final TryWebhook tryOut;
    private final OncePerKey once;
    private final AccountKey key;
    private final CallerOfRequest caller;

    WebhookResource(
            Webhooks webhooks,
            KeepWebhooks keep,
            TryWebhook tryOut,
            OncePerKey once,
            AccountKey key,
            CallerOfRequest caller) {
        this.webhooks = webhooks;
        this.keep = keep;
        this.tryOut = tryOut;
        this.once = once;
        this.key = key;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "Robots and webhooks of the own department and the caller's own; an administrator sees all")
    @APIResponseSchema(value = WebhookPage.class, responseCode = "200", responseDescription = "A page of webhooks")
    public Response list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        PageRequest page = PageRequest.of(limit, cursor);
        boolean isForAll = reader.mayForAnyDepartment(Permissions.READ_CHANNELS);
        if (!isForAll) {
            mustBeOwn(department, reader);
        }
        List<Webhook> rows = webhooks.page(department, isForAll ? null : reader, page);
        return PageAnswer.of(Page.of(rows, page, WebhookView::of, row -> List.of(row.id())), uri);
    }

    /** Asking for another department's, or having none, needs the right to read any. */
    private static void mustBeOwn(@Nullable String department, Caller reader) {
        if (!reader.isOf(department == null ? reader.department().orElse("") : department)) {
            reader.needsForAnyDepartment(Permissions.READ_CHANNELS);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWebhook", summary = "One robot or webhook, without its secrets")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "The webhook")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Caller reader = caller.get();
        Webhook webhook = webhooks.readable(id, reader, reader.mayForAnyDepartment(Permissions.READ_CHANNELS))
                .orElseThrow(() -> new NotFound(id));
        WebhookView view = WebhookView.of(webhook);
        EntityVersion version = new EntityVersion(EntityVersion.of(view.version())
                        .tag()
                + (view.failingSince() == null ? "" : "." + view.failingSince().getEpochSecond()));
        return Answers.read(request, view, version);
    }

    @POST
    @Operation(operationId = "addWebhook", summary = "Have a robot or webhook called for a department or oneself")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201", responseDescription = "The new webhook")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewWebhook request) {
        Caller sender = caller.get();
        String shown = keep.shown(request.address());
        NewWebhook remembered = request.withSecrets(key::fingerprint);
        return once.answer("addWebhook", sender, idempotencyKey, remembered, () -> {
            WebhookView added = WebhookView.of(keep.add(request, shown, sender));
            return Answers.created(
                    URI.create("/api/v1/webhooks/" + added.id()), added, EntityVersion.of(added.version()));
        });
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeWebhook", summary = "Change a robot or webhook, or switch it on or off")
    @APIResponseSchema(
            value = WebhookView.class,
            responseCode = "200",
            responseDescription = "The webhook as it is now")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WebhookChange request) {
        ExpectedVersion expected = ExpectedVersion.of(ifMatch);
        String shown = request.address() == null ? null : keep.shown(request.address());
        Webhook changed = keep.change(id, request, shown, expected, caller.get());
        return Answers.changed(WebhookView.of(changed), EntityVersion.of(changed.version()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeWebhook", summary = "Take a robot or webhook away; what waits for it is given up")
    @APIResponse(responseCode = "204", description = "It is no more")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.remove(id, ExpectedVersion.of(ifMatch), caller.get());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/test")
    @Operation(operationId = "testWebhook", summary = "Send one test message now and say what came of it")
    @APIResponseSchema(value = TestOutcome.class, responseCode = "200", responseDescription = "What came of it")
    public Response test(@PathParam("id") String id) {
        return Response.ok(tryOut.send(id, caller.get())).build();
    }

    /** Names the page type for the contract. */
    @Schema(name = "WebhookPage")
    record WebhookPage(List<WebhookView> items, @Nullable String next) {}
}
