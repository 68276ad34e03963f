package org.policytrack.dashboard.passing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.session.Sender;

/** Which headers of a request go on to a service, and which of its answer come back. */
final class PassedHeaders {

    /** What a browser may not say: who it is, and where it comes from. The rest is between it and this connection. */
    private static final List<String> STAY_HERE = List.of(
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "Origin",
            "Expect",
            "Proxy-Authorization",
            "traceparent",
            "tracestate",
            "baggage");

    private PassedHeaders() {}

    /** @param bearer the session's token; null when the request brings its own or needs none */
    static void toService(MultiMap headers, HttpServerRequest request, @Nullable String bearer) {
        STAY_HERE.forEach(headers::remove);
        headers.set("X-Forwarded-For", Sender.of(request).address());
        headers.set("X-Forwarded-Proto", request.scheme());
        Optional.ofNullable(request.authority()).ifPresent(own -> headers.set("X-Forwarded-Host", own.toString()));
        if (bearer != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
    }

    /** A service sets no cookies, and what it says of ways to sign in is not for a browser. */
    static void toBrowser(MultiMap headers, PageAddresses addresses) {
        headers.remove(HttpHeaders.SET_COOKIE);
        rewrite(headers, "Location", addresses::location);
        rewrite(headers, "Content-Location", addresses::location);
        rewrite(headers, "Link", addresses::link);
    }

    private static void rewrite(MultiMap headers, String name, UnaryOperator<String> change) {
        List<String> values = headers.getAll(name);
        if (!values.isEmpty()) {
            headers.set(name, values.stream().map(change).toList());
        }
    }
}
