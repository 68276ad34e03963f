package org.policytrack.kit.caller;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request, as the verified token says.
 *
 * @param username stable name of the account (claim {@code upn}); of a service, its name
 * @param roles what the account may be (claim {@code groups})
 * @param departmentOrNull code of the account's department (claim {@code department})
 */
public record Caller(
        String username, Set<Role> roles, @Nullable String departmentOrNull) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Optional<String> department() {
        return Optional.ofNullable(departmentOrNull);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isOf(String department) {
        return department.equals(departmentOrNull);
    }

    /** Refuses with 403 when none of the caller's roles grants the permission for any department at all. */
    public void needs(Permission permission) {
        if (permission.roles().stream().noneMatch(roles::contains)) {
            throw new RoleMissing(permission.roles());
        }
    }

    /** Refuses with 403 when the caller has the permission for the own department at most. */
    public void needsForAnyDepartment(Permission permission) {
        if (!mayForAnyDepartment(permission)) {
            throw new RoleMissing(permission.forAnyDepartment());
        }
    }

    /** Whether the permission is the caller's whatever department it is about, where reading is not narrowed. */
    public boolean mayForAnyDepartment(Permission permission) {
        return mayWhereNarrowed(permission)
                || permission.unlessNarrowed().stream().anyMatch(roles::contains);
    }

    /** Whether the permission is the caller's whatever department it is about, even where reading is narrowed. */
    public boolean mayWhereNarrowed(Permission permission) {
        return permission.forAnyDepartment().stream().anyMatch(roles::contains);
    }
}
