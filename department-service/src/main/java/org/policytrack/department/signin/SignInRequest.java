package org.policytrack.department.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in.
 *
 * @param code of the authenticator app, where the account has a second factor
 */
record SignInRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "reporter-zj-scjg")
        String username,

        @NotBlank @Size(max = 400) String password,

        @Nullable @Size(max = 20) @Schema(examples = "123456")
        String code) {}
