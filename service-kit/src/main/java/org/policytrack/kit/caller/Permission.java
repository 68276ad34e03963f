package org.policytrack.kit.caller;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A named right, and who has it. Each service lists its own in one place, beside the operations that need them.
 *
 * @param name such as {@code progress-report.accept}
 * @param grant whether a token is needed at all, and whether a role is
 * @param forAnyDepartment roles that have it whatever department it is about
 * @param forOwnDepartment roles that have it where it is about the caller's own department
 * @param unlessNarrowed roles that have it for any department, but only for the own one where a plan narrows reading
 */
public record Permission(
        String name, Grant grant, Set<Role> forAnyDepartment, Set<Role> forOwnDepartment, Set<Role> unlessNarrowed) {

    /** What is needed besides the roles. */
    public enum Grant {
        /** Nothing, not even a token. */
        OPEN,
        /** A valid token, whatever its roles. */
        SIGNED_IN,
        /** A valid token with one of the roles. */
        BY_ROLE
    }

    public Permission {
        forAnyDepartment = Set.copyOf(forAnyDepartment);
        forOwnDepartment = Set.copyOf(forOwnDepartment);
        unlessNarrowed = Set.copyOf(unlessNarrowed);
    }

    /** For everybody, without a token. */
    public static Permission open(String name) {
        return new Permission(name, Grant.OPEN, Set.of(), Set.of(), Set.of());
    }

    /** For every account about itself, even one that has no role yet. */
    public static Permission signedIn(String name) {
        return new Permission(name, Grant.SIGNED_IN, Set.of(), Set.of(), Set.of());
    }

    /** For the roles given, whatever department it is about. */
    public static Permission of(String name, Role... roles) {
        return new Permission(name, Grant.BY_ROLE, setOf(roles), Set.of(), Set.of());
    }

    /** For every role. */
    public static Permission ofEveryRole(String name) {
        return of(name, Role.values());
    }

    /** Also for these roles, about their own department. */
    public Permission andForOwnDepartment(Role... roles) {
        return new Permission(name, grant, forAnyDepartment, setOf(roles), unlessNarrowed);
    }

    /** Also for these roles, about their own department only where a plan narrows reading. */
    public Permission andUnlessNarrowed(Role... roles) {
        return new Permission(name, grant, forAnyDepartment, forOwnDepartment, setOf(roles));
    }

    /** Every role that has it at least for the own department. */
    public Set<Role> roles() {
        Set<Role> all = setOf();
        all.addAll(forAnyDepartment);
        all.addAll(forOwnDepartment);
        all.addAll(unlessNarrowed);
        return all;
    }

    private static Set<Role> setOf(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(roles));
        return set;
    }
}
