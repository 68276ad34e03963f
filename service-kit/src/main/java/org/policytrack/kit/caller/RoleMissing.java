package org.policytrack.kit.caller;

import java.util.stream.Collectors;
import org.policytrack.kit.problem.Refusal;

/** 403: none of the caller's roles grants the permission. */
public final class RoleMissing extends Refusal {

    RoleMissing(Permission permission) {
        super(
                403,
                "role-missing",
                permission.roles().stream().map(Role::wireName).collect(Collectors.joining(", ")));
    }
}
