package org.policytrack.dashboard.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** department-service as seen from here. */
@RegisterRestClient(configKey = "department-service")
@Path("/api/v1")
interface DepartmentService {

    @POST
    @Path("/tokens")
    Response signIn(
            SignInRequest request,
            @HeaderParam("X-Forwarded-For") String sender,
            @HeaderParam("Accept-Language") @Nullable String language);

    @POST
    @Path("/tokens/refresh")
    Response renew(
            RefreshRequest request,
            @HeaderParam("X-Forwarded-For") String sender,
            @HeaderParam("Accept-Language") @Nullable String language);

    @POST
    @Path("/tokens/revocation")
    Response end(RefreshRequest request);

    @GET
    @Path("/own-account")
    Response ownAccount(@HeaderParam("Authorization") String bearer, @HeaderParam("X-Forwarded-For") String sender);

    @GET
    @Path("/departments/{code}")
    Response department(
            @PathParam("code") String code,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Forwarded-For") String sender);
}
