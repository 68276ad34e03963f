package org.policytrack.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.Problem;
import org.policytrack.kit.problem.Problems;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Words;

/** Answers a body announced above the limit with a problem, before any of it is read. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_EVERYTHING = 1000;

    private final long limitInBytes;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limitInBytes = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        if (announced(request) > limitInBytes) {
            refuse(request, HttpRefusal.bodyTooLarge(limitInBytes));
        } else {
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext request, Refusal refusal) {
        List<Locale> languages = request.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        try {
            request.response()
                    .setStatusCode(refusal.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(Problems.of(refusal, Words.inFirstOf(languages))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
