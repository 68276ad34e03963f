package org.policytrack.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.policytrack.kit.problem.Problem;
import org.policytrack.kit.problem.Problems;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Words;

/** Answers with a problem before, or without, any resource having been asked; also while the service is being ended. */
@Singleton
public class EarlyRefusal {

    /**
     * Priority of the filters that refuse early: after the answer to cross-origin requests (300), so that a page that
     * was let in can read the refusal, and before sign-in (200).
     */
    public static final int PRIORITY = 250;

    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses and lets the body go by: the connection stays good for the next request. */
    public void of(RoutingContext request, Refusal refusal) {
        letGoBy(request.request());
        Words words = Words.askedFor(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse answer = request.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage());
        refusal.headers().forEach(answer::putHeader);
        try {
            answer.end(json.writeValueAsString(Problems.of(refusal, words)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Refuses and closes the connection. What is still sent is let go by for a moment, because a sender that finds the
     * connection closed never reads the answer.
     */
    public void andClose(RoutingContext request, Refusal refusal) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.vertx()
                .setTimer(
                        TO_READ_THE_ANSWER.toMillis(),
                        over -> request.request().connection().close());
        of(request, refusal);
    }

    private static void letGoBy(HttpServerRequest body) {
        if (!body.isEnded()) {
            body.handler(part -> {}).resume();
        }
    }
}
