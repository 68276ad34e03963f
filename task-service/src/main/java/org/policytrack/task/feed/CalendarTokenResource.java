package org.policytrack.task.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageAnswer;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.Permissions;

/** Subscribing to calendars over HTTP. */
@Path("/api/v1/calendar-tokens")
@Tag(name = "calendars", description = "日历订阅 Deadlines for calendar programs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarTokenResource {

    private final CalendarTokens tokens;
    private final MakeCalendarToken make;
    private final RevokeCalendarToken revoke;
    private final CallerOfRequest caller;

    CalendarTokenResource(
            CalendarTokens tokens, MakeCalendarToken make, RevokeCalendarToken revoke, CallerOfRequest caller) {
        this.tokens = tokens;
        this.make = make;
        this.revoke = revoke;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCalendarTokens",
            summary =
                    "The own calendars without their addresses, newest first; for an administrator those of everybody")
    @APIResponseSchema(
            value = CalendarTokenPage.class,
            responseCode = "200",
            responseDescription = "A page of calendars")
    public Response list(
            @QueryParam("person") @Nullable String person,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        PageRequest page = PageRequest.of(limit, cursor);
        String own = reader.mayForAnyDepartment(Permissions.KEEP_CALENDARS_OF_ALL) ? null : reader.username();
        List<CalendarToken> rows = tokens.page(own, person, page);
        Map<Long, Instant> uses =
                tokens.lastUsesOf(rows.stream().map(CalendarToken::id).toList());
        return PageAnswer.of(
                Page.of(
                        rows,
                        page,
                        row -> CalendarTokenView.of(row, uses.get(row.id())),
                        row -> List.of(String.valueOf(row.id()))),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readCalendarToken",
            summary = "One calendar without its address, the own one or as an administrator any")
    @APIResponseSchema(value = CalendarTokenView.class, responseCode = "200", responseDescription = "The calendar")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        CalendarToken token = tokens.findFor(caller.get(), id).orElseThrow(() -> new NotFound(id));
        CalendarTokenView view = CalendarTokenView.of(
                token, tokens.lastUsesOf(List.of(token.id())).get(token.id()));
        return Answers.read(request, view, view.entityVersion());
    }

    /** It takes no Idempotency-Key: an answer that is kept to be repeated would keep the secret as it is. */
    @POST
    @Operation(
            operationId = "makeCalendarToken",
            summary = "Subscribe to the deadlines of a plan, a department or oneself; the address is told this once")
    @APIResponseSchema(
            value = CalendarTokenView.class,
            responseCode = "201",
            responseDescription = "The new calendar with its address")
    @APIResponse(responseCode = "409", description = "The caller has as many calendars as one may have")
    public Response make(@NotNull @Valid NewCalendarToken request) {
        CalendarTokenView made = make.make(request, caller.get());
        return Answers.created(URI.create("/api/v1/calendar-tokens/" + made.id()), made, made.entityVersion());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeCalendarToken",
            summary = "Close a calendar, the own one or as an administrator any")
    @APIResponse(responseCode = "204", description = "Its address opens nothing any more")
    public Response revoke(@PathParam("id") String id) {
        revoke.revoke(id, caller.get());
        return Response.noContent().build();
    }

    /** Names the page type for the contract. */
    @Schema(name = "CalendarTokenPage")
    record CalendarTokenPage(
            List<CalendarTokenView> items, @Nullable String next) {}
}
