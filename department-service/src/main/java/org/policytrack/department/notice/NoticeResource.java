package org.policytrack.department.notice;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.delivery.DeliveriesOfNotice;
import org.policytrack.department.delivery.DeliveriesOfNotice.Way;
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

/** The inboxes over HTTP. */
@Path("/api/v1/notices")
@Tag(name = "notices", description = "通知 Notices to departments and persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoticeResource {

    private final Notices notices;
    private final DeliveriesOfNotice deliveries;
    private final SendNotice send;
    private final AcknowledgeNotice acknowledge;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    NoticeResource(
            Notices notices,
            DeliveriesOfNotice deliveries,
            SendNotice send,
            AcknowledgeNotice acknowledge,
            OncePerKey once,
            CallerOfRequest caller) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.send = send;
        this.acknowledge = acknowledge;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "The caller's inbox, newest first; the coordinating office may read any department's")
    @APIResponseSchema(value = NoticePage.class, responseCode = "200", responseDescription = "A page of notices")
    public Response list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("unread") @Nullable Boolean unread,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        PageRequest page = PageRequest.of(limit, cursor);
        List<Notice> rows;
        if (department == null ? reader.department().isPresent() : reader.isOf(department)) {
            rows = notices.inboxOf(reader, unread, page);
        } else {
            reader.needsForAnyDepartment(Permissions.READ_NOTICES);
            rows = notices.sentTo(department, unread, page);
        }
        return PageAnswer.of(Page.of(rows, page, NoticeView::of, row -> List.of(row.id())), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNotice", summary = "One notice, with why and how it reached the reader")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "The notice")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Caller reader = caller.get();
        Notice notice = notices.findByIdOptional(id)
                .filter(found -> found.isFor(reader) || reader.mayForAnyDepartment(Permissions.READ_NOTICES))
                .orElseThrow(() -> new NotFound(id));
        List<Way> ways = notice.isFor(reader) ? deliveries.to(reader.username(), id) : List.of();
        NoticeView view = NoticeView.of(notice, NoticeReason.of(notice, reader, ways));
        return Answers.read(request, view, view.entityVersion());
    }

    @POST
    @Operation(operationId = "sendNotice", summary = "Send a notice (services only)")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "The notice")
    @APIResponse(
            responseCode = "200",
            description = "The department got a notice of this occasion before: that one, unchanged",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response send(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewNotice request) {
        Caller sender = caller.get();
        return once.answer("sendNotice", sender, key, request, () -> {
            Sent sent = send.send(request, sender);
            NoticeView view = NoticeView.of(sent.notice());
            EntityVersion version = EntityVersion.of(sent.notice().version());
            return sent.isNew()
                    ? Answers.created(URI.create("/api/v1/notices/" + view.id()), view, version)
                    : Answers.changed(view, version);
        });
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(operationId = "acknowledgeNotice", summary = "Say that a notice was read")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "The notice as it is now")
    public Response acknowledge(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Notice notice = acknowledge.acknowledge(id, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(NoticeView.of(notice), EntityVersion.of(notice.version()));
    }

    /** Names the page type for the contract. */
    @Schema(name = "NoticePage")
    record NoticePage(List<NoticeView> items, @Nullable String next) {}
}
