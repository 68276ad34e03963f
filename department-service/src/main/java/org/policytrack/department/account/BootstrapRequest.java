package org.policytrack.department.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The first administrator, and the secret of the installation. */
record BootstrapRequest(
        @NotBlank @Size(max = 200) String secret,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{2,59}") String username,
        @NotNull @Size(min = 12, max = 200) String password) {}
