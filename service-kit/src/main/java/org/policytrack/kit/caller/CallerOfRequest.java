package org.policytrack.kit.caller;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.policytrack.kit.problem.HttpRefusal;

/** Reads the caller off the verified token of the current request. */
@RequestScoped
public class CallerOfRequest {

    private final JsonWebToken token;

    CallerOfRequest(JsonWebToken token) {
        this.token = token;
    }

    /** The caller; refuses with 401 where the request carries no token. */
    public Caller get() {
        if (token.getName() == null) {
            throw HttpRefusal.signInNeeded();
        }
        Set<Role> roles = token.getGroups().stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(token.getName(), roles, token.getClaim("department"));
    }

    /** When the caller's token is believed no longer; for answers that outlive it. */
    public Instant tokenExpires() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /** The session the caller's token belongs to (claim {@code sid}), which may be ended before the token expires. */
    public Optional<String> session() {
        return Optional.ofNullable(token.getClaim("sid"));
    }
}
