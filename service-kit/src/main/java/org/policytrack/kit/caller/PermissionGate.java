package org.policytrack.kit.caller;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Holds every request against the service's permission table before anything of it is read, so that who may not act
 * learns nothing about what was sent. An operation without an entry is closed. What a permission says of the own
 * department is for the use case to hold, which knows the thing it is about.
 */
class PermissionGate {

    private final PermissionTable table;
    private final CallerOfRequest caller;
    private final Map<Method, Optional<Permission>> known = new ConcurrentHashMap<>();

    PermissionGate(PermissionTable table, CallerOfRequest caller) {
        this.table = table;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void letIn(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        Permission needed = known.computeIfAbsent(resource.getResourceMethod(), this::neededBy)
                .orElseThrow(HttpRefusal::notAllowed);
        switch (needed.grant()) {
            case OPEN -> {}
            case SIGNED_IN -> caller.get();
            case BY_ROLE -> caller.get().needs(needed);
        }
    }

    private Optional<Permission> neededBy(Method operation) {
        return Optional.ofNullable(operation.getAnnotation(Operation.class))
                .map(Operation::operationId)
                .flatMap(table::of);
    }
}
