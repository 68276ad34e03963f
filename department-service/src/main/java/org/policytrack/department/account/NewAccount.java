package org.policytrack.department.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * An account to be made.
 *
 * @param username stays for ever
 * @param department code; needed for a reporter
 * @param roles may be given by who is a security administrator as well; {@code service} is never given to a person
 * @param password good until the person first signs in, who must change it then
 */
record NewAccount(
        @NotNull @Pattern(regexp = AccountName.PATTERN) @Schema(examples = "liaison-zj-scjg")
        String username,

        @NotBlank @Size(max = 100) @Schema(examples = "省市场监管局联络员")
        String displayName,

        @Nullable @Size(max = 40) String department,
        @Nullable Set<@NotNull Role> roles,
        @NotNull String password) {

    Set<Role> rolesToGive() {
        return roles == null ? Set.of() : roles;
    }

    NewAccount withPassword(UnaryOperator<String> change) {
        return new NewAccount(username, displayName, department, roles, change.apply(password));
    }
}
