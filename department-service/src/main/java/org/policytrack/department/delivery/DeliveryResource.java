package org.policytrack.department.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.channel.Channel;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;

/** The deliveries over HTTP. */
@Path("/api/v1/deliveries")
@Tag(name = "channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeliveryResource {

    private final DeliveryTable table;
    private final CallerOfRequest caller;

    DeliveryResource(DeliveryTable table, CallerOfRequest caller) {
        this.table = table;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "How notices went out, newest first: of the own department; the coordinating office sees all")
    @APIResponseSchema(value = DeliveryPage.class, responseCode = "200", responseDescription = "A page of deliveries")
    public Response list(
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("department") @Nullable String department,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        PageRequest page = PageRequest.of(limit, cursor);
        DeliveryFilter filter = new DeliveryFilter(notice, department, channel, state);
        long before = page.afterNumber(Long.MAX_VALUE);
        List<Delivery> rows;
        if (reader.mayForAnyDepartment(Permissions.READ_CHANNELS)) {
            rows = table.page(filter, null, before, page.rows());
        } else {
            String own = department == null ? reader.department().orElse("") : department;
            if (!reader.isOf(own)) {
                reader.needsForAnyDepartment(Permissions.READ_CHANNELS);
            }
            rows = table.page(filter.ofDepartment(own), reader.username(), before, page.rows());
        }
        return PageAnswer.of(Page.of(rows, page, DeliveryView::of, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDelivery", summary = "One delivery with each of its attempts")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "The delivery")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Caller reader = caller.get();
        Delivery delivery = number(id)
                .flatMap(table::find)
                .filter(found -> reader.mayForAnyDepartment(Permissions.READ_CHANNELS) || isOwn(found, reader))
                .orElseThrow(() -> new NotFound(id));
        DeliveryView view = DeliveryView.of(delivery, table.attempts(delivery.id()));
        return Answers.read(request, view, EntityVersion.ofContent(view));
    }

    private static boolean isOwn(Delivery delivery, Caller reader) {
        return reader.isOf(delivery.department())
                && (delivery.person() == null || delivery.person().equals(reader.username()));
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    /** Names the page type for the contract. */
    @Schema(name = "DeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}
}
