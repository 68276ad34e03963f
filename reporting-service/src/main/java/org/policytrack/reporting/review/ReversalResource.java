package org.policytrack.reporting.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.idempotency.OncePerKey;
import org.policytrack.reporting.ledger.LedgerEntry;
import org.policytrack.reporting.ledger.LedgerEntryView;

/** The ledger over HTTP: a verified figure is taken back. */
@Path("/api/v1/ledger/{id}/reversal")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReversalResource {

    private final ReverseFigure reverse;
    private final OncePerKey once;
    private final CallerOfRequest caller;

    ReversalResource(ReverseFigure reverse, OncePerKey once, CallerOfRequest caller) {
        this.reverse = reverse;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "reverseFigure",
            summary = "Take a verified figure of another person back (coordinating office)")
    @APIResponseSchema(value = LedgerEntryView.class, responseCode = "201", responseDescription = "The reversing entry")
    @APIResponse(responseCode = "409", description = "It is no verified figure, or it was reversed already")
    public Response reverse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReversalRequest request) {
        Caller coordinator = caller.get();
        return once.answer("reverseFigure/" + id, coordinator, key, request, () -> {
            LedgerEntry reversal = reverse.reverse(id, request.reason(), ExpectedVersion.of(ifMatch), coordinator);
            return Answers.created(
                    URI.create("/api/v1/ledger/" + reversal.id()),
                    LedgerEntryView.of(reversal),
                    LedgerEntryView.version(false));
        });
    }
}
