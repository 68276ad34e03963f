package org.policytrack.department.signin;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 401: name, password, code or refresh token is not right, or the name is locked; which of them is never told. */
final class SignInRefused extends Refusal {

    SignInRefused() {
        super(401, "sign-in-refused");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer");
    }
}
