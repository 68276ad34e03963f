package org.policytrack.department.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** Signing in and out over HTTP. These operations need no token. */
@Path("/api/v1")
@Tag(name = "tokens", description = "登录 Signing in and out")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class TokenResource {

    private static final String REFUSED = "Name, password or refresh token is not right";

    private final SignIn signIn;
    private final SigningKey signingKey;

    TokenResource(SignIn signIn, SigningKey signingKey) {
        this.signIn = signIn;
        this.signingKey = signingKey;
    }

    @POST
    @Path("/tokens")
    @SecurityRequirements
    @Operation(operationId = "signIn", summary = "Sign in with an embedded account")
    @APIResponseSchema(value = TokenView.class, responseCode = "200", responseDescription = "Tokens")
    @APIResponse(responseCode = "401", description = REFUSED)
    public Response open(@NotNull @Valid SignInRequest request) {
        return uncached(signIn.open(request));
    }

    @POST
    @Path("/tokens/refresh")
    @SecurityRequirements
    @Operation(operationId = "renewSession", summary = "Renew a session; each refresh token is good once")
    @APIResponseSchema(value = TokenView.class, responseCode = "200", responseDescription = "New tokens")
    @APIResponse(responseCode = "401", description = REFUSED)
    public Response renew(@NotNull @Valid RefreshRequest request) {
        return uncached(signIn.renew(request.refreshToken()));
    }

    @POST
    @Path("/tokens/revocation")
    @SecurityRequirements
    @Operation(operationId = "signOut", summary = "End a session")
    @APIResponse(responseCode = "204", description = "The session is over, whether or not it was there")
    public Response end(@NotNull @Valid RefreshRequest request) {
        signIn.end(request.refreshToken());
        return Response.noContent().build();
    }

    @GET
    @Path("/jwks")
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readKeys", summary = "The public keys of the tokens (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public String keys() {
        return new JsonWebKeySet(signingKey.key()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static Response uncached(TokenView tokens) {
        return Response.ok(tokens).header("Cache-Control", "no-store").build();
    }
}
