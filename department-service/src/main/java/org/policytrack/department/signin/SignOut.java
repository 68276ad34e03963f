package org.policytrack.department.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.department.session.Sessions;

/** Ends the session a refresh token belongs to. */
@ApplicationScoped
class SignOut {

    private final Sessions sessions;
    private final SignInAudit audit;

    SignOut(Sessions sessions, SignInAudit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Ending a session that is not there is no failure. */
    @Transactional
    void end(String refreshToken) {
        sessions.endByToken(refreshToken).ifPresent(audit::signedOut);
    }
}
