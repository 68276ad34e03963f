package org.policytrack.kit.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.policytrack.kit.http.EarlyRefusal;
import org.policytrack.kit.http.StreamedBodies;
import org.policytrack.kit.http.StreamedBody;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Ends a request whose body has not come in as a whole within its time. The server's own time-outs only ask for a byte
 * now and then, which somebody who means to hold the connection sends.
 */
@ApplicationScoped
class SlowBodies {

    private final Duration patience;
    private final StreamedBodies streamed;
    private final EarlyRefusal refuse;

    SlowBodies(LimitsConfig config, StreamedBodies streamed, EarlyRefusal refuse) {
        this.patience = config.bodyWithin();
        this.streamed = streamed;
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EarlyRefusal.PRIORITY + 5);
    }

    private void watch(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (isStillComing(request)) {
            Duration within = streamed.of(routing).map(StreamedBody::within).orElse(patience);
            long timer = routing.vertx().setTimer(within.toMillis(), late -> end(routing));
            request.end().onComplete(done -> routing.vertx().cancelTimer(timer));
        }
        routing.next();
    }

    /** Whether it has a body, as HTTP/1.1 says it (RFC 9112, 6). What has none may take its time to be answered. */
    static boolean isStillComing(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody =
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
        return hasBody && !request.isEnded();
    }

    private void end(RoutingContext routing) {
        if (routing.request().isEnded()) {
            return;
        }
        if (routing.response().headWritten()) {
            routing.request().connection().close();
        } else {
            refuse.andClose(routing, HttpRefusal.ofStatus(408));
        }
    }
}
