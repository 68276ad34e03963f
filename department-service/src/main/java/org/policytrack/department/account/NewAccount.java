package org.policytrack.department.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * An account to be made.
 *
 * @param username stays for ever
 * @param department code; needed for a reporter
 * @param roles at least one; {@code service} is never given to a person
 */
record NewAccount(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{2,59}") @Schema(examples = "liaison-zj-scjg")
        String username,

        @NotBlank @Size(max = 100) @Schema(examples = "省市场监管局联络员")
        String displayName,

        @Nullable @Size(max = 40) String department,
        @NotEmpty Set<@NotNull Role> roles,
        @NotNull @Size(min = 12, max = 200) String password) {}
