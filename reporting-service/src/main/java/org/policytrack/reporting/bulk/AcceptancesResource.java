package org.policytrack.reporting.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.kit.problem.Words;

/** Progress reports over HTTP: many accepted at once. */
@Path("/api/v1/progress-reports/acceptances")
@Tag(name = "progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AcceptancesResource {

    private final AcceptUnchanged accept;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    AcceptancesResource(AcceptUnchanged accept, OncePerKey once, CallerOfRequest caller) {
        this.accept = accept;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "acceptUnchangedProgress",
            summary = "Accept those of the list that repeat the figures accepted last, one after the other"
                    + " (reviewer, stand-in)")
    @APIResponseSchema(
            value = AcceptanceOutcomes.class,
            responseCode = "200",
            responseDescription = "What became of each, in the order of the list")
    public Response accept(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AcceptancesRequest request,
            @Context HttpHeaders headers) {
        Caller reviewer = caller.get();
        Words words = Words.askedFor(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return once.answer(
                "acceptUnchangedProgress",
                reviewer,
                key,
                request,
                () -> Response.ok(new AcceptanceOutcomes(accept.accept(request.reports(), reviewer, words)))
                        .build());
    }

    /**
     * One outcome for each report of the list.
     *
     * @param items in the order of the list
     */
    @Schema(name = "AcceptanceOutcomes")
    record AcceptanceOutcomes(List<AcceptanceOutcome> items) {}
}
