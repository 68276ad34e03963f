package org.policytrack.department.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.lockout.Attempt;
import org.policytrack.department.session.Session;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;

/**
 * What the audit is told of signing in. A name that is no account's is never written down: people type passwords into
 * the wrong field. The refusal that begins a lock says until when it lasts; what is refused during a lock leaves no
 * entry of its own.
 */
@ApplicationScoped
class SignInAudit {

    private static final String UNKNOWN = "unknown";
    private static final String KIND = "Account";

    private final AuditTrail trail;

    SignInAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void signedIn(Account account, Tokens tokens) {
        trail.record(
                Change.done("signIn", KIND, account.username())
                        .to(new Entry(tokens.session().id(), null, null, tokens.mustDo())),
                account.username(),
                account.department().orElse(null));
    }

    void refused(Attempt attempt, Optional<String> account) {
        Change change = Change.refused("signIn", KIND, account.orElse(UNKNOWN));
        trail.record(
                attempt.locksUntil() == null ? change : change.to(new Entry(null, null, attempt.locksUntil(), null)),
                account.orElse(UNKNOWN),
                null);
    }

    void codeMissing(Account account) {
        trail.record(
                Change.refused("signIn", KIND, account.username()).to(new Entry(null, "CODE_MISSING", null, null)),
                account.username(),
                null);
    }

    /** Nobody knows whether the owner or the thief was the second to use the token. */
    void usedTwice(Session session) {
        trail.record(
                Change.refused("renewSession", KIND, session.username())
                        .to(new Entry(session.id(), "REFRESH_TOKEN_USED_TWICE", null, null)),
                UNKNOWN,
                null);
    }

    void signedOut(Session session) {
        trail.record(
                Change.done("signOut", KIND, session.username()).to(new Entry(session.id(), null, null, null)),
                session.username(),
                null);
    }

    /** What an entry says besides who and what. */
    record Entry(
            @Nullable String session,
            @Nullable String reason,
            @Nullable Instant lockedUntil,
            @Nullable List<MustDo> mustDo) {}
}
