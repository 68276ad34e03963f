package org.policytrack.dashboard.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Passed on as it is; what may be in it is department-service's to say. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInRequest(
        @Nullable String username,
        @Nullable String password,
        @Nullable String code) {

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
