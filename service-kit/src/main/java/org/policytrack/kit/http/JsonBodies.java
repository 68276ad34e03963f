package org.policytrack.kit.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is not JSON where the operation names no media type of its own. Left to itself the framework
 * hands plain text to whatever type has a constructor that takes one.
 */
class JsonBodies {

    private static final Map<Method, Boolean> TAKING_JSON = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent != null
                && !isJson(sent)
                && resource.getResourceMethod() != null
                && TAKING_JSON.computeIfAbsent(resource.getResourceMethod(), JsonBodies::takesJson)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isJson(String mediaType) {
        String plain = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json") || (plain.startsWith("application/") && plain.endsWith("+json"));
    }

    private static boolean takesJson(Method operation) {
        return !operation.isAnnotationPresent(Consumes.class)
                && Arrays.stream(operation.getParameters()).anyMatch(JsonBodies::isBody);
    }

    /** Whatever is not taken from somewhere else is read from the body. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
