package org.policytrack.department.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.session.OpenSession;
import org.policytrack.department.session.Renewal;
import org.policytrack.department.session.Session;
import org.policytrack.department.session.Sessions;

/** Renews a session by its refresh token, and ends it when the token was used before. */
@ApplicationScoped
class RenewSession {

    private final EmbeddedSignIn embedded;
    private final Sessions sessions;
    private final Accounts accounts;
    private final AdmitAccount admit;
    private final SignInAudit audit;

    RenewSession(EmbeddedSignIn embedded, Sessions sessions, Accounts accounts, AdmitAccount admit, SignInAudit audit) {
        this.embedded = embedded;
        this.sessions = sessions;
        this.accounts = accounts;
        this.admit = admit;
        this.audit = audit;
    }

    /** A refusal keeps what was written: a session that was ended stays ended. */
    @Transactional(dontRollbackOn = SignInRefused.class)
    Tokens renew(String refreshToken) {
        embedded.mustBeOn();
        return switch (sessions.renew(refreshToken)) {
            case Renewal.Renewed(OpenSession session) -> goOn(session);
            case Renewal.UsedTwice(Session session) -> {
                audit.usedTwice(session);
                throw new SignInRefused();
            }
            case Renewal.Over() -> throw new SignInRefused();
        };
    }

    private Tokens goOn(OpenSession session) {
        Account account = accounts.named(new AccountName(session.username()))
                .filter(admit::isAdmitted)
                .orElseThrow(() -> ended(session));
        return admit.tokens(account, session);
    }

    private SignInRefused ended(OpenSession session) {
        sessions.end(session.id());
        return new SignInRefused();
    }
}
