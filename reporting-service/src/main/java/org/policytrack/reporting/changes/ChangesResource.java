package org.policytrack.reporting.changes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;

/** Progress reports over HTTP: what one says differently from an earlier one. */
@Path("/api/v1/progress-reports/{id}/changes")
@Tag(name = "progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangesResource {

    private final CompareReports compare;
    private final CallerOfRequest caller;

    ChangesResource(CompareReports compare, CallerOfRequest caller) {
        this.compare = compare;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readProgressChanges",
            summary = "What a report says differently from the one it answers, or from the department's last accepted")
    @APIResponseSchema(
            value = ChangesView.class,
            responseCode = "200",
            responseDescription = "Every field that differs")
    @APIResponse(responseCode = "422", description = "It is held against the one it answers, and answers none")
    public Response read(@PathParam("id") String id, @QueryParam("against") @Nullable Against against) {
        return Response.ok(compare.compare(id, against, caller.get())).build();
    }
}
