package org.policytrack.kit.caller;

import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Refusal;

/** 403: the caller has none of the roles that grant the permission. */
public final class RoleMissing extends Refusal {

    RoleMissing(Set<Role> anyOf) {
        super(403, "role-missing", anyOf.stream().sorted().map(Role::wireName).collect(Collectors.joining(", ")));
    }
}
