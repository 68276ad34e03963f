package org.policytrack.department.session;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.key.SigningKey;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/** Writes the access tokens of sessions. */
@ApplicationScoped
public class AccessTokens {

    private final SigningKey signingKey;
    private final DepartmentConfig.Accounts config;
    private final IdentityConfig identity;
    private final InstantSource now;

    AccessTokens(SigningKey signingKey, DepartmentConfig config, IdentityConfig identity, @RealTime InstantSource now) {
        this.signingKey = signingKey;
        this.config = config.accounts();
        this.identity = identity;
        this.now = now;
    }

    /**
     * A signed token.
     *
     * @param roles what its bearer may be; none for somebody who must do something first
     */
    public String of(OpenSession session, Set<Role> roles, @Nullable String department) {
        var claims = Jwt.issuer(identity.issuer())
                .audience(identity.audience())
                .subject(session.username())
                .upn(session.username())
                .groups(roles.stream().map(Role::wireName).collect(Collectors.toSet()))
                .claim("sid", session.id())
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(life(session));
        if (department != null) {
            claims.claim("department", department);
        }
        return claims.jws()
                .keyId(signingKey.key().getKeyId())
                .sign(signingKey.key().getRsaPrivateKey());
    }

    /** How long a token given now is believed: no longer than its session lasts when it is not renewed. */
    public Duration life(OpenSession session) {
        Duration left = Duration.between(now.instant(), session.endsAt());
        return Stream.of(config.accessTokenLife(), config.sessionIdle(), left)
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
