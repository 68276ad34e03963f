package org.policytrack.department.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** The public part of the signing key over HTTP. */
@Path("/api/v1/jwks")
@Tag(name = "tokens", description = "登录 Signing in and out")
@PermitAll
@RunOnVirtualThread
class KeyResource {

    private final SigningKey signingKey;

    KeyResource(SigningKey signingKey) {
        this.signingKey = signingKey;
    }

    @GET
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readKeys", summary = "The public keys of the tokens (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String keys() {
        return new JsonWebKeySet(signingKey.key()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
