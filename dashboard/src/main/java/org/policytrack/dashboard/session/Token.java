package org.policytrack.dashboard.session;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What department-service gives for a sign-in or a renewal. */
record Token(
        String accessToken,
        String refreshToken,
        long expiresIn,
        List<String> mustDo,
        boolean demonstration,
        @Nullable String notice) {

    Token {
        mustDo = List.copyOf(mustDo);
    }

    Duration life() {
        return Duration.ofSeconds(expiresIn);
    }
}
