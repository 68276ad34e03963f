package org.policytrack.department.signin;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 401: the password is right, and the code of the second factor is missing. */
final class SecondFactorNeeded extends Refusal {

    SecondFactorNeeded() {
        super(401, "second-factor-needed");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer");
    }
}
