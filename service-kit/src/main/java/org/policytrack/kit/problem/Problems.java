package org.policytrack.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into its answer. */
public final class Problems {

    private Problems() {}

    public static Response answer(Refusal refusal, Words words) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .entity(of(refusal, words));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    public static Problem of(Refusal refusal, Words words) {
        List<Problem.Fault> faults = refusal.faults().stream()
                .map(fault -> Problem.Fault.of(fault, words))
                .toList();
        return new Problem(
                "/problems/" + refusal.code(),
                words.of(refusal.code() + ".title"),
                refusal.status(),
                words.of(refusal.code() + ".detail", refusal.facts()),
                faults.isEmpty() ? null : faults,
                traceId());
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
