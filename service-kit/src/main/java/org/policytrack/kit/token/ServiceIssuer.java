package org.policytrack.kit.token;

import java.util.List;
import javax.crypto.SecretKey;
import org.jose4j.jwt.JwtClaims;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.caller.ServiceToken;
import org.policytrack.kit.token.TokenRefused.Reason;

/** The services of the installation among themselves, by the secret they share. */
final class ServiceIssuer implements Issuer {

    private final List<SecretKey> secrets;
    private final TokenRules rules;

    ServiceIssuer(IdentityConfig config, ServiceToken tokens) {
        this.secrets = tokens.secrets();
        this.rules =
                new TokenRules(ServiceToken.ISSUER, config.audience(), config.clockSkewSeconds(), List.of("HS256"));
    }

    @Override
    public String name() {
        return ServiceToken.ISSUER;
    }

    /** The service's name is the token's subject; it has its one role and nothing else. */
    @Override
    public JwtClaims believed(SignedToken token) {
        rules.checkForm(token);
        if (secrets.isEmpty()) {
            throw new TokenRefused(Reason.UNKNOWN_KEY);
        }
        if (!rules.isSigned(token, secrets)) {
            throw new TokenRefused(Reason.SIGNATURE);
        }
        rules.checkClaims(token);
        JwtClaims claims = token.claims();
        claims.setStringClaim("upn", String.valueOf(claims.getClaimValue("sub")));
        claims.setStringListClaim("groups", List.of(Role.SERVICE.wireName()));
        claims.unsetClaim("department");
        return claims;
    }
}
