package org.policytrack.reporting.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.problem.InputRefused;

/** What changes, over HTTP. */
@Path("/api/v1/events")
@Tag(name = "events", description = "动态 That something changed, for pages that show it")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RunOnVirtualThread
class EventResource {

    private final ListenToChanges listen;
    private final CallerOfRequest caller;
    private final ObjectMapper json;

    EventResource(ListenToChanges listen, CallerOfRequest caller, ObjectMapper json) {
        this.listen = listen;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listenToChanges",
            summary = "What changes of a plan from now on, as server-sent events",
            description = "Events are named report-filed, report-accepted, report-returned, report-withdrawn,"
                    + " figure-reversed, waiver-granted, waiver-revoked, light-turned, report-published and reset. They"
                    + " say that something changed, not what it is now: who hears one reads anew what it shows, after a"
                    + " reset everything. The line ends after some minutes; who comes again with the id heard last is"
                    + " told first what happened meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "A line that goes on; the schema is that of each event's data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(
            responseCode = "429",
            description =
                    "The caller has sent too many requests, or has too many lines open; Retry-After says when to go on")
    @APIResponse(
            responseCode = "503",
            description =
                    "As many lines are open as may be, or a needed part does not answer; Retry-After says when to try again")
    public void listen(
            @QueryParam("plan") @Nullable String asked,
            @Parameter(description = "The id heard last; browsers send it when they come again")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastHeard,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest connection,
            @Context Request request) {
        String plan = InputRefused.unlessGiven("plan", asked);
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            listen.onlyToAPlanThatIs(plan);
            sink.close();
            return;
        }
        // What proxies keep together until there is enough of it would come late.
        connection.response().putHeader("X-Accel-Buffering", "no");
        listen.begin(
                listen.line(
                        plan,
                        lastHeard,
                        caller.get(),
                        caller.tokenExpires(),
                        caller.session().orElse(null)),
                new EventStream(sse, sink, connection, json));
    }
}
