package org.policytrack.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Answers a body above the limit with a problem: one that announces its length before any of it is read, one that does
 * not as soon as it has grown too long, which {@link UnhandledFailures} hears of. A {@link StreamedBody} has a limit of its
 * own.
 */
@ApplicationScoped
class BodyLimit {

    private final long limitInBytes;
    private final BodyHandler measured;
    private final StreamedBodies streamed;
    private final EarlyRefusal refuse;

    BodyLimit(HttpConfig config, StreamedBodies streamed, EarlyRefusal refuse) {
        this.limitInBytes = config.maxBodySize().asLongValue();
        this.measured = BodyHandler.create(false).setBodyLimit(limitInBytes);
        this.streamed = streamed;
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EarlyRefusal.PRIORITY);
    }

    HttpRefusal tooLarge() {
        return HttpRefusal.bodyTooLarge(limitInBytes);
    }

    private void check(RoutingContext request) {
        Optional<StreamedBody> exception = streamed.of(request);
        long limit = exception.map(StreamedBody::limitInBytes).orElse(limitInBytes);
        if (announced(request.request()) > limit) {
            refuse.andClose(request, HttpRefusal.bodyTooLarge(limit));
        } else if (exception.isEmpty() && isOfUnknownLength(request.request())) {
            request.request().resume();
            measured.handle(request);
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
}
