package org.policytrack.department.ownaccount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code that shows that the app has the secret. */
record FirstCode(
        @NotBlank @Size(max = 20) @Schema(examples = "123456")
        String code) {}
