package org.policytrack.department.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * An account as it is read; no part of its password ever is.
 *
 * @param roles in the order of their names
 * @param demonstration made to try the system out; signs in only while the services listen on loopback
 */
@Schema(name = "Account")
public record AccountView(
        String username,
        String displayName,
        @Nullable String department,
        List<Role> roles,
        boolean enabled,
        boolean demonstration,
        long version) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.username(),
                account.displayName(),
                account.department().orElse(null),
                account.roles().stream().sorted().toList(),
                account.isEnabled(),
                account.isDemonstration(),
                account.version());
    }
}
