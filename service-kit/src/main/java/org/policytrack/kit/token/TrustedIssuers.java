package org.policytrack.kit.token;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.policytrack.kit.caller.AccountKeys;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.token.TokenRefused.Reason;

/**
 * The one place that decides whose token is believed. The token's {@code iss} chooses who must have signed it; each
 * issuer is verified with its own keys and algorithms only, so a token can never choose how it is checked. An issuer of
 * people cannot make a service: the role {@code service} is taken from service tokens alone. Built at the start, so that
 * a wrong setting is told then.
 */
@ApplicationScoped
@Alternative
@Priority(1)
@Startup
class TrustedIssuers extends JWTCallerPrincipalFactory {

    private final Map<String, Issuer> issuers = new HashMap<>();
    private final RefusedTokens refusedTokens;

    TrustedIssuers(
            IdentityConfig config,
            AccountKeys accountKeys,
            EndedSessions ended,
            ServiceToken serviceToken,
            RefusedTokens refusedTokens,
            @RealTime InstantSource now) {
        this.refusedTokens = refusedTokens;
        add(new ServiceIssuer(config, serviceToken));
        if (config.embedded()) {
            add(new EmbeddedIssuer(config, accountKeys, ended));
        }
        config.providers().forEach((name, provider) -> add(OutsideIssuer.of(name, provider, config, now)));
    }

    private void add(Issuer issuer) {
        if (issuers.put(issuer.name(), issuer) != null) {
            throw new IllegalArgumentException("two issuers are configured as " + issuer.name());
        }
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo defaults) throws ParseException {
        String claimed = "";
        try {
            SignedToken read = SignedToken.read(token);
            claimed = read.claimedIssuer();
            return new DefaultJWTCallerPrincipal(issuerNamed(claimed).believed(read));
        } catch (TokenRefused refused) {
            refusedTokens.record(refused.reason(), claimed);
            throw new ParseException(refused.reason().toString(), refused);
        } catch (Refusal unavailable) {
            throw new ParseException("keys unavailable", unavailable);
        }
    }

    private Issuer issuerNamed(String claimed) {
        Issuer issuer = issuers.get(claimed);
        if (issuer == null) {
            throw new TokenRefused(Reason.UNKNOWN_ISSUER);
        }
        return issuer;
    }
}
