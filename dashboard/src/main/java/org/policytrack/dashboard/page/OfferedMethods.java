package org.policytrack.dashboard.page;

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
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Refusal;

/**
 * Refuses methods nothing here uses, TRACE among them, and requests the server's own parser lets through though RFC 9112
 * does not: no host or two, or a body whose end the next reader could see elsewhere.
 */
@ApplicationScoped
class OfferedMethods {

    private static final List<String> OF_THE_API = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
    private static final List<String> OF_THE_SESSION = List.of("DELETE", "GET", "HEAD", "POST");
    private static final List<String> ELSEWHERE = List.of("GET", "HEAD");

    private final EarlyRefusal refuse;
    private final Cache<HttpConnection, Boolean> refused =
            Caffeine.newBuilder().weakKeys().build();

    OfferedMethods(EarlyRefusal refuse) {
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EarlyRefusal.PRIORITY);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        List<String> offered = offered(request.path());
        if (refused.getIfPresent(request.connection()) != null) {
            request.connection().close();
        } else if (!hasOneHost(request) || !bodyEndsSomewhere(request)) {
            // What follows on the same connection may have been meant as part of this request, and is not looked at.
            refused.put(request.connection(), true);
            refuse.andClose(routing, Refusal.ofStatus(400));
        } else if (!offered.contains(request.method().name())) {
            refuse.of(routing, Refusal.methodNotOffered(String.join(", ", offered)));
        } else {
            routing.next();
        }
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && request.authority() != null;
    }

    private static boolean bodyEndsSomewhere(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && codings.getFirst().strip().equalsIgnoreCase("chunked")
                        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH));
    }

    private static List<String> offered(@Nullable String path) {
        if (path != null && path.startsWith("/api/")) {
            return OF_THE_API;
        }
        return path != null && path.startsWith("/session") ? OF_THE_SESSION : ELSEWHERE;
    }
}
