package org.policytrack.kit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.policytrack.kit.problem.HttpRefusal;

/** Makes a problem of what fails outside any resource, where no exception mapper hears of it. */
@ApplicationScoped
class UnhandledFailures {

    private static final Logger LOG = Logger.getLogger(UnhandledFailures.class);
    private static final int BEFORE_ALL_OTHERS = -1000;
    private static final int TOO_LARGE = 413;

    private final EarlyRefusal refuse;
    private final BodyLimit bodyLimit;

    UnhandledFailures(EarlyRefusal refuse, BodyLimit bodyLimit) {
        this.refuse = refuse;
        this.bodyLimit = bodyLimit;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext failed) {
        if (failed.response().closed()) {
            LOG.debug("The sender has gone", failed.failure());
        } else if (failed.response().headWritten()) {
            failed.next();
        } else if (failed.statusCode() == TOO_LARGE) {
            refuse.andClose(failed, bodyLimit.tooLarge());
        } else if (failed.failure() != null && bodyBrokeOff(failed.request())) {
            LOG.infof("The body of a request could not be read: %s", failed.failure());
            refuse.andClose(failed, HttpRefusal.ofStatus(400));
        } else {
            HttpRefusal refusal = HttpRefusal.ofStatus(failed.statusCode() < 400 ? 500 : failed.statusCode());
            if (refusal.status() >= 500) {
                LOG.error("Request failed outside any resource", failed.failure());
            }
            refuse.of(failed, refusal);
        }
    }

    private static boolean bodyBrokeOff(HttpServerRequest request) {
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }
}
