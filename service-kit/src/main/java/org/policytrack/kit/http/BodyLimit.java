package org.policytrack.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.Problem;
import org.policytrack.kit.problem.Problems;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Words;

/**
 * Answers a body above the limit with a problem: one that announces its length before any of it is read, one that does
 * not as soon as it has grown too long. What is still sent is let go by for a moment, because a sender that finds the
 * connection closed never reads the answer.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final int TOO_LARGE = 413;
    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(2);

    private final long limitInBytes;
    private final BodyHandler measured;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limitInBytes = limit.asLongValue();
        this.measured = BodyHandler.create(false).setBodyLimit(limitInBytes);
        this.json = json;
    }

    void register(@Observes Filters filters, Router router) {
        filters.register(this::check, BEFORE_EVERYTHING);
        router.route().order(-BEFORE_EVERYTHING).failureHandler(this::grownTooLong);
    }

    private void check(RoutingContext request) {
        if (announced(request.request()) > limitInBytes) {
            refuse(request);
        } else if (isOfUnknownLength(request.request())) {
            request.request().resume();
            measured.handle(request);
        } else {
            request.next();
        }
    }

    private void grownTooLong(RoutingContext request) {
        if (request.statusCode() == TOO_LARGE && !request.response().headWritten()) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static boolean isOfUnknownLength(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void refuse(RoutingContext request) {
        Refusal refusal = HttpRefusal.bodyTooLarge(limitInBytes);
        Words words = Words.askedFor(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        letGoBy(request);
        try {
            request.response()
                    .setStatusCode(refusal.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(Problems.of(refusal, words)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void letGoBy(RoutingContext request) {
        HttpServerRequest body = request.request();
        if (!body.isEnded()) {
            body.handler(part -> {}).resume();
        }
        request.vertx()
                .setTimer(
                        TO_READ_THE_ANSWER.toMillis(), over -> body.connection().close());
    }
}
