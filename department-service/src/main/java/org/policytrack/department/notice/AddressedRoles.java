package org.policytrack.department.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/** The roles a notice is addressed to, as one column keeps them: {@code ,reporter,head,}, so that a part can be found. */
final class AddressedRoles {

    private static final String BETWEEN = ",";

    private AddressedRoles() {}

    /** Null where it is addressed to everybody. */
    static @Nullable String kept(Collection<Role> roles) {
        return roles.isEmpty()
                ? null
                : roles.stream()
                        .distinct()
                        .sorted()
                        .map(Role::wireName)
                        .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    static List<Role> read(@Nullable String kept) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(BETWEEN, -1))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Role.find(name).orElseThrow())
                        .toList();
    }

    /** What a row addressed to this role is like. */
    static String pattern(Role role) {
        return "%" + BETWEEN + role.wireName() + BETWEEN + "%";
    }
}
