package org.policytrack.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Refuses query parameters the operation does not have, and those given twice: a filter is obeyed or refused, never ignored. */
class KnownParameters {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownParameters::parametersOf);
        List<InputFault> faults = request.getUriInfo().getQueryParameters().entrySet().stream()
                .map(given -> fault(given.getKey(), given.getValue().size(), known))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw InputRefused.unreadable(faults.toArray(InputFault[]::new));
        }
    }

    private static Optional<InputFault> fault(String name, int times, Set<String> known) {
        if (!known.contains(name)) {
            return Optional.of(InputFault.inQuery(name, "unknown-parameter", String.join(", ", known)));
        }
        return times > 1 ? Optional.of(InputFault.inQuery(name, "repeated-parameter")) : Optional.empty();
    }

    private static Set<String> parametersOf(Method operation) {
        return Arrays.stream(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
