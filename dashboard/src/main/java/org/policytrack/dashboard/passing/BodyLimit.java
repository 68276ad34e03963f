package org.policytrack.dashboard.passing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Refusal;

/** Refuses a body that announces to be above the limit before any of it is read; one that is none is measured on its way. */
@ApplicationScoped
class BodyLimit {

    private static final long NOT_PASSED_ON = 16 * 1024;

    private final long passedOn;
    private final EarlyRefusal refuse;

    BodyLimit(DashboardConfig config, EarlyRefusal refuse) {
        this.passedOn = config.maxBodySize().asLongValue();
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EarlyRefusal.PRIORITY - 20);
    }

    /** Of a body that is passed on. */
    long passedOn() {
        return passedOn;
    }

    private void check(RoutingContext routing) {
        String path = routing.request().path();
        long limit = path != null && path.startsWith("/api/") ? passedOn : NOT_PASSED_ON;
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean isTooLong = length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > limit);
        if (isTooLong || (limit == NOT_PASSED_ON && isOfUnknownLength(routing))) {
            refuse.andClose(routing, Refusal.bodyTooLarge(limit));
        } else {
            routing.next();
        }
    }

    private static boolean isOfUnknownLength(RoutingContext routing) {
        return routing.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
