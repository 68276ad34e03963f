package org.policytrack.department.founding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.AccountName;
import org.policytrack.kit.caller.Role;

/**
 * The first holder of an office, and the secret of the installation.
 *
 * @param role administrator, security-administrator or auditor; administrator when left out
 */
record BootstrapRequest(
        @NotBlank @Size(max = 200) String secret,
        @NotNull @Pattern(regexp = AccountName.PATTERN) String username,
        @NotNull String password,
        @Nullable Role role) {

    Role office() {
        return role == null ? Role.ADMINISTRATOR : role;
    }
}
