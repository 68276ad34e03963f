package org.policytrack.task.departmentclient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.policytrack.kit.caller.ServiceAuthorization;
import org.policytrack.kit.upstream.CallsUpstream;

/** The operations of department-service that are used here. */
@Path("/api/v1")
@RegisterRestClient(configKey = "department-service")
@CallsUpstream("department-service")
@RegisterClientHeaders(ServiceAuthorization.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface DepartmentServiceClient {

    @GET
    @Path("/departments/resolve")
    Unit resolve(@QueryParam("name") String name);

    @POST
    @Path("/notices")
    void send(@HeaderParam("Idempotency-Key") String key, String notice);
}
