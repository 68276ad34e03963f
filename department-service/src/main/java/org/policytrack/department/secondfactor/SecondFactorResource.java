package org.policytrack.department.secondfactor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.policytrack.kit.caller.CallerOfRequest;

/** The second factors of others over HTTP. */
@Path("/api/v1/accounts/{username}/second-factor")
@Tag(name = "accounts", description = "账号 Staff accounts")
@RunOnVirtualThread
class SecondFactorResource {

    private final ResetSecondFactor reset;
    private final CallerOfRequest caller;

    SecondFactorResource(ResetSecondFactor reset, CallerOfRequest caller) {
        this.reset = reset;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Take a lost second factor away; ends the account's sessions (security administrator)")
    @APIResponse(responseCode = "204", description = "The account has no second factor, whether or not it had one")
    public Response reset(@PathParam("username") String username) {
        reset.reset(username, caller.get());
        return Response.noContent().build();
    }
}
