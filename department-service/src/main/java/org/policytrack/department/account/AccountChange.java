package org.policytrack.department.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * What changes of an account; what is left out stays (RFC 7396 without nulls).
 *
 * @param displayName administrator
 * @param department administrator
 * @param roles security administrator; none takes all away
 * @param password administrator; good until the person next signs in, who must change it then
 * @param enabled security administrator; a disabled account cannot sign in or renew a session
 */
record AccountChange(
        @Nullable @Size(min = 1, max = 100) String displayName,
        @Nullable @Size(min = 1, max = 40) String department,
        @Nullable Set<@NotNull Role> roles,
        @Nullable String password,
        @Nullable Boolean enabled) {

    /** The fields that the permission to keep accounts is about. */
    Set<String> keeping() {
        Set<String> fields = new LinkedHashSet<>();
        if (displayName != null) {
            fields.add("displayName");
        }
        if (department != null) {
            fields.add("department");
        }
        if (password != null) {
            fields.add("password");
        }
        return fields;
    }

    /** The fields that the permission to grant roles is about. */
    Set<String> granting() {
        Set<String> fields = new LinkedHashSet<>();
        if (roles != null) {
            fields.add("roles");
        }
        if (enabled != null) {
            fields.add("enabled");
        }
        return fields;
    }

    /** Whether tokens that were given before say something that is no longer so. */
    boolean endsSessions() {
        return department != null || password != null || !granting().isEmpty();
    }
}
