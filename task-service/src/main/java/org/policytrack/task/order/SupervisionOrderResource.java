package org.policytrack.task.order;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.reading.Sight;

/** Supervision orders over HTTP. */
@Path("/api/v1/supervision-orders")
@Tag(name = "supervision-orders", description = "督办单 What the coordinating office demands of a department")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SupervisionOrderResource {

    private final SupervisionOrders orders;
    private final ShowOrder show;
    private final IssueOrder issue;
    private final TakeStep step;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    SupervisionOrderResource(
            SupervisionOrders orders,
            ShowOrder show,
            IssueOrder issue,
            TakeStep step,
            OncePerKey once,
            CallerOfRequest caller) {
        this.orders = orders;
        this.show = show;
        this.issue = issue;
        this.step = step;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSupervisionOrders", summary = "Supervision orders, newest first")
    @APIResponseSchema(
            value = SupervisionOrderPage.class,
            responseCode = "200",
            responseDescription = "A page of supervision orders")
    public Response list(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("department") @Nullable String department,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<SupervisionOrder> rows = orders.page(plan, department, state, Sight.of(caller.get()), page);
        return PageAnswer.of(Page.of(rows, page, show::today, row -> List.of(String.valueOf(row.place()))), uri);
    }

    @POST
    @Operation(
            operationId = "issueSupervisionOrder",
            summary = "Issue an order about a milestone, a task or an overdue flag (coordinating office)")
    @APIResponseSchema(
            value = SupervisionOrderView.class,
            responseCode = "201",
            responseDescription = "The order with its number")
    public Response issue(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewSupervisionOrder request) {
        Caller sender = caller.get();
        return once.answer("issueSupervisionOrder", sender, key, request, () -> {
            SupervisionOrder issued = issue.issue(request, sender);
            SupervisionOrderView view = show.today(issued);
            return Answers.created(
                    URI.create("/api/v1/supervision-orders/" + view.id()), view, show.versionToday(issued));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSupervisionOrder", summary = "One supervision order with every step")
    @APIResponseSchema(value = SupervisionOrderView.class, responseCode = "200", responseDescription = "The order")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        SupervisionOrder order = orders.findFor(Sight.of(caller.get()), id).orElseThrow(() -> new NotFound(id));
        return Answers.read(request, show.today(order), show.versionToday(order));
    }

    @POST
    @Path("/{id}/reply")
    @Operation(
            operationId = "replyToSupervisionOrder",
            summary = "Reply to an order of the own department (reporter, department head)")
    @APIResponseSchema(
            value = SupervisionOrderView.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    public Response reply(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderReply request) {
        return changed(step.reply(id, request.reply(), ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{id}/return")
    @Operation(
            operationId = "returnSupervisionReply",
            summary = "Return a reply with a reason; the department replies again (coordinating office)")
    @APIResponseSchema(
            value = SupervisionOrderView.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    public Response returnReply(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderReturn request) {
        return changed(step.returnReply(id, request.reason(), ExpectedVersion.of(ifMatch), caller.get()));
    }

    @POST
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeSupervisionOrder",
            summary = "Close an order that was replied to, with a remark (coordinating office)")
    @APIResponseSchema(
            value = SupervisionOrderView.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderClosure request) {
        return changed(step.close(id, request.remark(), ExpectedVersion.of(ifMatch), caller.get()));
    }

    private Response changed(SupervisionOrder order) {
        return Answers.changed(show.today(order), show.versionToday(order));
    }

    /** Names the page type for the contract. */
    @Schema(name = "SupervisionOrderPage")
    record SupervisionOrderPage(
            List<SupervisionOrderView> items, @Nullable String next) {}
}
