package org.policytrack.kit.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Answers what still comes on an open connection after the last request was ended and everything behind it is being let
 * go of.
 */
@ApplicationScoped
class EndedService {

    private final EarlyRefusal refuse;
    private volatile boolean isOver;

    EndedService(EarlyRefusal refuse) {
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, EarlyRefusal.PRIORITY + 6);
    }

    void end(@Observes ShutdownEvent over) {
        isOver = true;
    }

    private void refuse(RoutingContext request) {
        if (isOver) {
            refuse.andClose(request, HttpRefusal.ofStatus(503));
        } else {
            request.next();
        }
    }
}
