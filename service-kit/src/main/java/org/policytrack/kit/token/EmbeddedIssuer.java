package org.policytrack.kit.token;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.policytrack.kit.caller.AccountKeys;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.token.TokenRefused.Reason;

/** The accounts of department-service. Their tokens end with their session, and never make a service. */
final class EmbeddedIssuer implements Issuer {

    private final String name;
    private final AccountKeys keys;
    private final EndedSessions ended;
    private final TokenRules rules;

    EmbeddedIssuer(IdentityConfig config, AccountKeys keys, EndedSessions ended) {
        this.name = config.issuer();
        this.keys = keys;
        this.ended = ended;
        this.rules = new TokenRules(name, config.audience(), config.clockSkewSeconds(), List.of("RS256"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JwtClaims believed(SignedToken token) {
        rules.checkForm(token);
        if (!rules.isSigned(token, List.of(keyOf(token)))) {
            throw new TokenRefused(Reason.SIGNATURE);
        }
        rules.checkClaims(token);
        JwtClaims claims = token.claims();
        if (textOf(claims, "upn").isEmpty()) {
            throw new TokenRefused(Reason.NO_USERNAME);
        }
        if (rolesOf(claims).contains(Role.SERVICE.wireName())) {
            throw new TokenRefused(Reason.ROLE_OF_A_SERVICE);
        }
        if (claims.hasClaim("sid") && ended.hasEnded(textOf(claims, "sid"))) {
            throw new TokenRefused(Reason.SESSION_ENDED);
        }
        return claims;
    }

    private PublicKey keyOf(SignedToken token) {
        return Optional.ofNullable(token.header("kid"))
                .map(Object::toString)
                .flatMap(keys::find)
                .orElseThrow(() -> new TokenRefused(Reason.UNKNOWN_KEY));
    }

    private static String textOf(JwtClaims claims, String name) {
        try {
            String text = claims.getStringClaimValue(name);
            return text == null ? "" : text;
        } catch (MalformedClaimException noText) {
            throw new TokenRefused(Reason.CLAIMS);
        }
    }

    private static List<String> rolesOf(JwtClaims claims) {
        try {
            List<String> roles = claims.getStringListClaimValue("groups");
            return roles == null ? List.of() : roles;
        } catch (MalformedClaimException noList) {
            throw new TokenRefused(Reason.CLAIMS);
        }
    }
}
