package org.policytrack.reporting.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.ReportingConfig;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.standing.Standings;
import org.policytrack.reporting.standing.StandingsOfPlan;

/** Open data over HTTP: for everybody, where the installation has turned it on. */
@Path("/api/v1/open-data")
@Tag(name = "open-data", description = "开放数据 Indicators of plans for everybody, off by default")
@PermitAll
@RunOnVirtualThread
class OpenDataResource {

    private final Standings standings;
    private final ReportingConfig config;
    private final Clock clock;

    OpenDataResource(Standings standings, ReportingConfig config, Clock clock) {
        this.standings = standings;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Path("/indicators")
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readOpenIndicators",
            summary =
                    "The indicators of a plan with their targets and verified figures of today, for everybody; of no plan"
                            + " that narrows reading")
    @APIResponseSchema(value = OpenIndicators.class, responseCode = "200", responseDescription = "The indicators")
    @APIResponse(responseCode = "404", description = "This installation publishes none, or there is no such plan")
    public OpenIndicators indicators(@QueryParam("plan") @Nullable String asked) {
        if (!config.openData()) {
            throw new OpenDataOff();
        }
        String plan = InputRefused.unlessGiven("plan", asked);
        return standings
                .inTime(plan)
                .filter(OpenDataResource::isForEverybody)
                .map(of -> OpenIndicators.of(of, AsKnown.on(LocalDate.now(clock))))
                .orElseThrow(() -> new NotFound(plan));
    }

    private static boolean isForEverybody(StandingsOfPlan standings) {
        return !standings.borrowed().value().plan().settings().readOwnDepartmentOnly();
    }
}
