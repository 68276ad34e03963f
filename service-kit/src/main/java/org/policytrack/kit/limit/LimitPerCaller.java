package org.policytrack.kit.limit;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.policytrack.kit.caller.CallerOfRequest;

/** Bounds what one signed-in caller sends; operations that need no token are bounded by address instead. */
class LimitPerCaller {

    private final AllowanceOfCaller ofCallers;
    private final Allowances ofAddresses;
    private final CallerOfRequest caller;
    private final RefusalCount count;

    LimitPerCaller(
            LimitsConfig config,
            TimeMeter time,
            AllowanceOfCaller ofCallers,
            CallerOfRequest caller,
            RefusalCount count) {
        this.ofCallers = ofCallers;
        this.ofAddresses = new Allowances(config.openPerAddress(), config.openPerAddress(), config.remembered(), time);
        this.caller = caller;
        this.count = count;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void take(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest connection) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        if (isOpen(operation)) {
            takeOf(connection);
        } else {
            ofCallers.take(caller.get());
        }
    }

    private void takeOf(HttpServerRequest connection) {
        try {
            ofAddresses.take(SenderAddress.of(connection));
        } catch (TooManyRequests refusal) {
            count.refused("open");
            throw refusal;
        }
    }

    private static boolean isOpen(Method operation) {
        return operation.isAnnotationPresent(PermitAll.class)
                || operation.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }
}
