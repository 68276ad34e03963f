package org.policytrack.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a message, so that its delivery belongs to the request that wrote it. */
final class TraceContext {

    private static final String HEADER = "traceparent";

    private TraceContext() {}

    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    static Context of(@Nullable String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, new OnlyHeader());
    }

    private static final class OnlyHeader implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String header) {
            return HEADER.equals(header) ? traceParent : null;
        }
    }
}
