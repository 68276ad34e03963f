package org.policytrack.department.founding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountView;
import org.policytrack.kit.conditional.Answers;
import org.policytrack.kit.conditional.EntityVersion;

/** The first holders of the offices over HTTP. */
@Path("/api/v1/bootstrap")
@Tag(name = "accounts", description = "账号 Staff accounts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class BootstrapResource {

    private final FillOffice fill;

    BootstrapResource(FillOffice fill) {
        this.fill = fill;
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "createFirstAdministrator",
            summary = "Create the first administrator, security administrator or auditor, each once")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "The account")
    @APIResponse(
            responseCode = "403",
            description = "The secret is not right, the office was filled before, or people sign in elsewhere")
    public Response create(@NotNull @Valid BootstrapRequest request) {
        Account account = fill.fill(request);
        return Answers.created(
                URI.create("/api/v1/accounts/" + account.username()),
                AccountView.of(account),
                EntityVersion.of(account.version()));
    }
}
