package org.policytrack.dashboard.passing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.session.Session;

/**
 * One request on its way to a service.
 *
 * @param session in whose name; null when it brings a token of its own or needs none
 * @param isNew whether the browser is to be given that session anew
 */
record Passage(
        RoutingContext routing,
        PassedPath path,
        PassedService service,
        @Nullable Session session,
        boolean isNew) {

    Passage(RoutingContext routing, PassedPath path, PassedService service) {
        this(routing, path, service, null, false);
    }

    Passage as(Session itsSession, boolean isItNew) {
        return new Passage(routing, path, service, itsSession, isItNew);
    }

    HttpServerRequest request() {
        return routing.request();
    }

    @Nullable
    String cookies() {
        return request().getHeader(HttpHeaders.COOKIE);
    }
}
