package org.policytrack.reporting.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.clock.ClockConfig;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Words;
import org.policytrack.kit.ready.KeptReady;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;

/** The overview over HTTP. */
@Path("/api/v1/overview")
@Tag(name = "overview", description = "总览 What the front page of a plan shows")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OverviewResource {

    private final Overviews overviews;
    private final CallerOfRequest caller;
    private final ClockConfig clockConfig;
    private final Clock clock;

    OverviewResource(Overviews overviews, CallerOfRequest caller, ClockConfig clockConfig, Clock clock) {
        this.overviews = overviews;
        this.caller = caller;
        this.clockConfig = clockConfig;
        this.clock = clock;
    }

    @GET
    @KeptReady
    @Operation(
            operationId = "readOverview",
            summary = "A plan at one glance on the day asOf (today), as it was known at its end")
    @APIResponseSchema(value = OverviewView.class, responseCode = "200", responseDescription = "The overview")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response read(
            @QueryParam("plan") @Nullable String asked,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            @Context Request request) {
        String plan = InputRefused.unlessGiven("plan", asked);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = AsKnown.asked(asOf, null, today).asOf();
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Sight sight = Sight.of(caller.get(), Permissions.READ_STANDINGS);
        OverviewView view = overviews
                .of(plan, sight, day)
                .map(overview -> OverviewView.of(overview, !clockConfig.shift().isZero(), words))
                .orElseThrow(() -> new NotFound(plan));
        return words.saidOn(Answers.read(request, view, EntityVersion.ofContent(view.withoutAge())));
    }
}
