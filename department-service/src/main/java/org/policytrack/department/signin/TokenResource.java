package org.policytrack.department.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.policytrack.kit.problem.Words;

/** Signing in and out over HTTP. These operations need no token. */
@Path("/api/v1/tokens")
@Tag(name = "tokens", description = "登录 Signing in and out")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class TokenResource {

    private static final String REFUSED =
            "Name, password, code or refresh token is not right, or there were too many failures under this name";
    private static final String OFF = "People sign in at another identity provider";

    private final SignIn signIn;
    private final RenewSession renew;
    private final SignOut signOut;

    TokenResource(SignIn signIn, RenewSession renew, SignOut signOut) {
        this.signIn = signIn;
        this.renew = renew;
        this.signOut = signOut;
    }

    @POST
    @SecurityRequirements
    @Operation(operationId = "signIn", summary = "Sign in with an embedded account")
    @APIResponseSchema(value = TokenView.class, responseCode = "200", responseDescription = "Tokens")
    @APIResponse(responseCode = "401", description = REFUSED + "; or the code of the second factor is missing")
    @APIResponse(responseCode = "403", description = OFF)
    public Response open(@NotNull @Valid SignInRequest request, @Context HttpHeaders headers) {
        return given(signIn.open(request), headers);
    }

    @POST
    @Path("/refresh")
    @SecurityRequirements
    @Operation(
            operationId = "renewSession",
            summary = "Renew a session; each refresh token is good once, and a second use ends its session")
    @APIResponseSchema(value = TokenView.class, responseCode = "200", responseDescription = "New tokens")
    @APIResponse(responseCode = "401", description = REFUSED)
    @APIResponse(responseCode = "403", description = OFF)
    public Response renew(@NotNull @Valid RefreshRequest request, @Context HttpHeaders headers) {
        return given(renew.renew(request.refreshToken()), headers);
    }

    @POST
    @Path("/revocation")
    @SecurityRequirements
    @Operation(operationId = "signOut", summary = "End a session")
    @APIResponse(responseCode = "204", description = "The session is over, whether or not it was there")
    public Response end(@NotNull @Valid RefreshRequest request) {
        signOut.end(request.refreshToken());
        return Response.noContent().build();
    }

    private static Response given(Tokens tokens, HttpHeaders request) {
        Words words = Words.askedFor(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(TokenView.of(tokens, words)).build();
    }
}
