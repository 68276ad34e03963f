package org.policytrack.department.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.Refusal;

/** 403: the caller may use the operation, but not set these fields. */
final class FieldNotYours extends Refusal {

    private final transient List<InputFault> faults;

    FieldNotYours(Set<String> fields, Permission needed) {
        super(403, "field-not-yours", String.join(", ", fields), names(needed.roles()));
        faults = fields.stream()
                .map(field -> InputFault.inBody("/" + field, "needs-role", names(needed.roles())))
                .toList();
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::wireName).collect(Collectors.joining(", "));
    }

    @Override
    public List<InputFault> faults() {
        return faults;
    }
}
