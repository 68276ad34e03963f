package org.policytrack.kit.caller;

import java.util.List;

/**
 * A named right and the roles that grant it. Each service lists its own in one place.
 *
 * @param name such as {@code progress-report.accept}
 * @param roles any of them is enough
 */
public record Permission(String name, List<Role> roles) {

    public static Permission of(String name, Role... roles) {
        return new Permission(name, List.of(roles));
    }
}
