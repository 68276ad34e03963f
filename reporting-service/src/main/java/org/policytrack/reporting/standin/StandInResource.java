package org.policytrack.reporting.standin;

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
import java.time.LocalDate;
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

/** Stand-ins over HTTP. */
@Path("/api/v1/stand-ins")
@Tag(name = "stand-ins", description = "代理 Who reviews in the place of an absent reviewer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandInResource {

    private final StandIns standIns;
    private final AppointStandIn appoint;
    private final RevokeStandIn revoke;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    StandInResource(
            StandIns standIns, AppointStandIn appoint, RevokeStandIn revoke, OncePerKey once, CallerOfRequest caller) {
        this.standIns = standIns;
        this.appoint = appoint;
        this.revoke = revoke;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listStandIns",
            summary = "Stand-ins in the order they were agreed on; with on, those that hold on the day")
    @APIResponseSchema(value = StandInPage.class, responseCode = "200", responseDescription = "A page of stand-ins")
    public Response list(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        if (on != null) {
            StandInRules.checkAsked(on);
        }
        List<StandIn> rows = standIns.page(on, page);
        return PageAnswer.of(Page.of(rows, page, StandInView::of, row -> List.of(String.valueOf(row.id()))), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readStandIn", summary = "One stand-in")
    @APIResponseSchema(value = StandInView.class, responseCode = "200", responseDescription = "The stand-in")
    public Response read(
            @PathParam("id") long id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        StandIn standIn = standIns.findByIdOptional(id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        return Answers.read(request, StandInView.of(standIn), EntityVersion.of(standIn.version()));
    }

    @POST
    @Operation(
            operationId = "appointStandIn",
            summary = "Name who stands in during the own absence (reviewer), or a reviewer's (coordinating office)")
    @APIResponseSchema(value = StandInView.class, responseCode = "201", responseDescription = "The new stand-in")
    @APIResponse(responseCode = "409", description = "Somebody stands in for the absent person on one of the days")
    public Response appoint(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid StandInRequest request) {
        Caller appointer = caller.get();
        return once.answer("appointStandIn", appointer, key, request, () -> {
            StandIn standIn = appoint.appoint(request, appointer);
            return Answers.created(
                    URI.create("/api/v1/stand-ins/" + standIn.id()),
                    StandInView.of(standIn),
                    EntityVersion.of(standIn.version()));
        });
    }

    @POST
    @Path("/{id}/revocation")
    @Operation(
            operationId = "revokeStandIn",
            summary = "End a stand-in from now on (the absent reviewer, or the coordinating office)")
    @APIResponseSchema(
            value = StandInView.class,
            responseCode = "200",
            responseDescription = "The stand-in as it is now")
    @APIResponse(responseCode = "409", description = "It was revoked already")
    public Response revoke(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        StandIn standIn = revoke.revoke(id, ExpectedVersion.of(ifMatch), caller.get());
        return Answers.changed(StandInView.of(standIn), EntityVersion.of(standIn.version()));
    }

    /** Names the page type for the contract. */
    @Schema(name = "StandInPage")
    record StandInPage(List<StandInView> items, @Nullable String next) {}
}
