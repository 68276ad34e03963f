package org.policytrack.dashboard.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.session.Cookies;
import org.policytrack.dashboard.session.Seal;

/** Sign-ins that were begun, as browsers keep them. */
@ApplicationScoped
class StartedSignIns {

    private static final String NAME = "signin";
    private static final String PURPOSE = "policytrack sign-in 1";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Seal seal;
    private final Cookies cookies;
    private final ObjectMapper json;

    StartedSignIns(Seal seal, Cookies cookies, ObjectMapper json) {
        this.seal = seal;
        this.cookies = cookies;
        this.json = json;
    }

    Optional<StartedSignIn> in(@Nullable String cookieHeader) {
        return Optional.ofNullable(Cookies.in(cookieHeader).get(cookies.named(NAME)))
                .flatMap(content -> seal.open(PURPOSE, content))
                .flatMap(this::read);
    }

    /** A Set-Cookie header. */
    String set(StartedSignIn started) {
        try {
            return cookies.set(cookies.named(NAME), seal.close(PURPOSE, json.writeValueAsBytes(started)), LONGEST);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A Set-Cookie header: each sign-in is answered once. */
    String taken() {
        return cookies.taken(cookies.named(NAME));
    }

    private Optional<StartedSignIn> read(byte[] content) {
        try {
            return Optional.of(json.readValue(content, StartedSignIn.class));
        } catch (IOException otherVersion) {
            return Optional.empty();
        }
    }
}
