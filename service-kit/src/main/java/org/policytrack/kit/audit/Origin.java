package org.policytrack.kit.audit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import org.jspecify.annotations.Nullable;

/** Where the work at hand comes from: the address of the request's sender, and the trace it belongs to. */
@ApplicationScoped
class Origin {

    private static final String INTERNAL = "internal";

    private final CurrentVertxRequest request;

    Origin(CurrentVertxRequest request) {
        this.request = request;
    }

    String address() {
        try {
            RoutingContext current = request.getCurrent();
            return current == null
                    ? INTERNAL
                    : current.request().remoteAddress().hostAddress();
        } catch (ContextNotActiveException noRequest) {
            return INTERNAL;
        }
    }

    @Nullable
    String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
