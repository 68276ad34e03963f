package org.policytrack.department.ownaccount;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.problem.HttpRefusal;

/**
 * Whose account the request is about. A name alone is not enough: an identity provider or a service may have given the
 * same one to somebody else.
 */
@RequestScoped
public class SignedInAccount {

    private final JsonWebToken token;
    private final IdentityConfig identity;
    private final Sessions sessions;

    SignedInAccount(JsonWebToken token, IdentityConfig identity, Sessions sessions) {
        this.token = token;
        this.identity = identity;
        this.sessions = sessions;
    }

    /** The name of the account; refuses with 401 when the token is of no living session of an embedded account. */
    public AccountName name() {
        String session = token.getClaim("sid");
        if (!identity.issuer().equals(token.getIssuer())
                || session == null
                || !sessions.isAlive(session, token.getName())) {
            throw HttpRefusal.signInNeeded();
        }
        return new AccountName(token.getName());
    }
}
