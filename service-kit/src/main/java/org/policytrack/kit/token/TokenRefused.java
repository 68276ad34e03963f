package org.policytrack.kit.token;

import java.util.Locale;
import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 401: a token was sent and is not believed. The sender learns no more than that; the reason is for the log. */
final class TokenRefused extends Refusal {

    /** Why, as the log has it. */
    enum Reason {
        TOO_LONG,
        MALFORMED,
        CRITICAL_HEADER,
        UNKNOWN_ISSUER,
        ALGORITHM,
        UNKNOWN_KEY,
        SIGNATURE,
        NO_ACCESS_TOKEN,
        BOUND_TO_A_KEY,
        EXPIRED,
        NOT_YET_VALID,
        ISSUED_IN_THE_FUTURE,
        OTHER_AUDIENCE,
        CLAIMS,
        NO_USERNAME,
        ROLE_OF_A_SERVICE,
        DUTIES_COMBINED,
        SESSION_ENDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super(401, "sign-in-needed");
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
