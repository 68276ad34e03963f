package org.policytrack.department.lockout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.policytrack.kit.caller.CallerOfRequest;

/** Locks over HTTP. */
@Path("/api/v1/accounts/{username}/lock")
@Tag(name = "accounts", description = "账号 Staff accounts")
@RunOnVirtualThread
class LockResource {

    private final UnlockAccount unlock;
    private final CallerOfRequest caller;

    LockResource(UnlockAccount unlock, CallerOfRequest caller) {
        this.unlock = unlock;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            operationId = "unlockAccount",
            summary = "Let a name that failures have locked sign in again (security administrator)")
    @APIResponse(responseCode = "204", description = "The name is not locked, whether or not it was")
    public Response unlock(@PathParam("username") String username) {
        unlock.unlock(username, caller.get());
        return Response.noContent().build();
    }
}
