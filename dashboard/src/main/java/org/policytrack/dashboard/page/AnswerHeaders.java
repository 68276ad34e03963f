package org.policytrack.dashboard.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.session.Cookies;

/**
 * Says on every answer what a browser may do with it. What a service says of its own answer stays: its policy is stricter,
 * since it has no page.
 */
@ApplicationScoped
class AnswerHeaders {

    /** Styles of elements may be set by scripts of this origin: components and charts place things so. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    AnswerHeaders(Cookies cookies) {
        headers.put("X-Content-Type-Options", "nosniff");
        // Not no-referrer: the Origin of a form sent by this page would be null then.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Content-Security-Policy", POLICY);
        headers.put("Cache-Control", "no-store");
        if (cookies.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::promise, EarlyRefusal.PRIORITY + 100);
    }

    private void promise(RoutingContext routing) {
        routing.addHeadersEndHandler(before -> addTo(routing.response()));
        routing.next();
    }

    private void addTo(HttpServerResponse answer) {
        MultiMap said = answer.headers();
        headers.forEach((name, value) -> {
            if (!said.contains(name)) {
                said.set(name, value);
            }
        });
        if (answer.getStatusCode() == 204 || answer.getStatusCode() == 304) {
            said.remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
        }
    }
}
