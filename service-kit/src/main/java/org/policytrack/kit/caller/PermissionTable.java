package org.policytrack.kit.caller;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which permission each operation of a service needs. An operation that is not in it is refused to everybody. */
public final class PermissionTable {

    private final Map<String, Permission> permissions = new LinkedHashMap<>();

    /**
     * @param permission what the operations need
     * @param operations their ids in the contract, each in one place only
     */
    public PermissionTable with(Permission permission, String... operations) {
        for (String operation : operations) {
            if (permissions.put(operation, permission) != null) {
                throw new IllegalArgumentException(operation + " has two permissions");
            }
        }
        return this;
    }

    public Optional<Permission> of(String operation) {
        return Optional.ofNullable(permissions.get(operation));
    }

    /** In the order they were given. */
    public Map<String, Permission> byOperation() {
        return Collections.unmodifiableMap(permissions);
    }
}
