package org.policytrack.department.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs in. */
record SignInRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "reporter-zj-scjg")
        String username,

        @NotBlank @Size(max = 200) String password) {}
