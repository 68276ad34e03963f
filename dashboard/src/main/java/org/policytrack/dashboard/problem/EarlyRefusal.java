package org.policytrack.dashboard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Answers with a problem where no resource is asked. */
@ApplicationScoped
public class EarlyRefusal {

    /** Priority of the filters that refuse. */
    public static final int PRIORITY = 250;

    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses and lets the body go by: the connection stays good for the next request. */
    public void of(RoutingContext routing, Refusal refusal) {
        HttpServerRequest request = routing.request();
        HttpServerResponse answer = routing.response();
        if (answer.ended() || answer.closed()) {
            return;
        }
        letGoBy(request);
        Words words = Words.askedFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        answer.setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.headers().forEach(answer::putHeader);
        answer.end(body(refusal, words));
    }

    /** The problem as it is written. */
    public String body(Refusal refusal, Words words) {
        try {
            return json.writeValueAsString(refusal.in(words));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Refuses and closes the connection. What is still sent is let go by for a moment, because a sender that finds the
     * connection closed never reads the answer.
     */
    public void andClose(RoutingContext routing, Refusal refusal) {
        routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        routing.vertx()
                .setTimer(
                        TO_READ_THE_ANSWER.toMillis(),
                        over -> routing.request().connection().close());
        of(routing, refusal);
    }

    private static void letGoBy(HttpServerRequest body) {
        if (!body.isEnded()) {
            body.handler(part -> {}).resume();
        }
    }
}
