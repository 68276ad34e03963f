package org.policytrack.dashboard.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The wire form of a refusal, as the services have it (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(String type, String title, int status, String detail) {
        SpanContext span = Span.current().getSpanContext();
        return new Problem(type, title, status, detail, span.isValid() ? span.getTraceId() : null);
    }
}
