package org.policytrack.dashboard.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Refusal;

/**
 * Takes what changes something from the page itself only, where a cookie could stand for the person: browsers send it along
 * whoever wrote the page that asks. A program with a token of its own is not asked where it comes from.
 */
@ApplicationScoped
class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Optional<String> address;
    private final EarlyRefusal refuse;

    SameOrigin(DashboardConfig config, EarlyRefusal refuse) {
        this.address = config.address().map(URI::toString).map(text -> text.replaceFirst("/+$", ""));
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EarlyRefusal.PRIORITY - 10);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (READING.contains(request.method().name()) || isOfAProgram(request) || isOfThePage(request)) {
            routing.next();
        } else {
            refuse.of(routing, Refusal.otherOrigin());
        }
    }

    private static boolean isOfAProgram(HttpServerRequest request) {
        String path = request.path();
        return path != null && path.startsWith("/api/") && request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Every browser of the last years says where a request comes from; older ones name the origin at least. */
    private boolean isOfThePage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? own(request).equals(request.getHeader(HttpHeaders.ORIGIN)) : site.equals("same-origin");
    }

    private String own(HttpServerRequest request) {
        return address.orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
