package org.policytrack.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Refuses what the server's own parser lets through though RFC 9112 does not: another version, no host or two, a body
 * whose end cannot be told. And the methods nothing here uses: TRACE, CONNECT and made-up ones anywhere, any that
 * writes outside the API.
 */
@ApplicationScoped
class WellFormedRequests {

    private static final Set<String> OF_THE_API = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> ELSEWHERE = Set.of("GET", "HEAD");

    private final EarlyRefusal refuse;
    private final Cache<HttpConnection, HttpRefusal> refused =
            Caffeine.newBuilder().weakKeys().build();

    WellFormedRequests(EarlyRefusal refuse) {
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EarlyRefusal.PRIORITY + 3);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (refused.getIfPresent(request.connection()) != null) {
            request.connection().close();
        } else if (request.version() == null) {
            refuseAllOf(routing, HttpRefusal.ofStatus(505));
        } else if (!hasOneHost(request) || !bodyEndsSomewhere(request)) {
            refuseAllOf(routing, HttpRefusal.ofStatus(400));
        } else if (!offered(request).contains(request.method().name())) {
            refuse.of(routing, HttpRefusal.methodNotOffered(offered(request)));
        } else {
            routing.next();
        }
    }

    /** What follows on the same connection may have been meant as part of this request, and is not looked at. */
    private void refuseAllOf(RoutingContext routing, HttpRefusal refusal) {
        refused.put(routing.request().connection(), refusal);
        refuse.andClose(routing, refusal);
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && request.authority() != null;
    }

    /** Behind any coding but plain chunks the parser would take the body for the next request. */
    private static boolean bodyEndsSomewhere(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
    }

    private static Set<String> offered(HttpServerRequest request) {
        String path = request.path();
        return path != null && path.startsWith("/api/") ? OF_THE_API : ELSEWHERE;
    }
}
