package org.policytrack.kit.token;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import org.jboss.logging.Logger;

/**
 * Leaves a line for each token that was sent and not believed; the trace id stands in front of it like in front of every
 * line. Nothing of the token is in it but the issuer it claimed, without what could end or forge a line.
 */
@ApplicationScoped
class RefusedTokens {

    static final String CATEGORY = "org.policytrack.audit.refusals";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final int LONGEST = 200;

    private final CurrentVertxRequest request;

    RefusedTokens(CurrentVertxRequest request) {
        this.request = request;
    }

    void record(TokenRefused.Reason reason, String claimedIssuer) {
        LOG.infof("token refused reason=%s issuer=\"%s\" from=%s", reason, harmless(claimedIssuer), sender());
    }

    private String sender() {
        try {
            RoutingContext current = request.getCurrent();
            return current == null
                    ? "unknown"
                    : current.request().remoteAddress().hostAddress();
        } catch (ContextNotActiveException noRequest) {
            return "unknown";
        }
    }

    private static String harmless(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"\\\\]", "?");
    }
}
