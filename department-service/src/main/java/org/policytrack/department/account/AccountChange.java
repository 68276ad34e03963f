package org.policytrack.department.account;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * What changes of an account; what is left out stays (RFC 7396 without nulls).
 *
 * @param enabled a disabled account cannot sign in or renew a session
 */
record AccountChange(
        @Nullable @Size(min = 1, max = 100) String displayName,
        @Nullable @Size(min = 1, max = 40) String department,
        @Nullable @Size(min = 1) Set<Role> roles,
        @Nullable @Size(min = 12, max = 200) String password,
        @Nullable Boolean enabled) {}
