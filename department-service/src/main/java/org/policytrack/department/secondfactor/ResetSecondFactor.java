package org.policytrack.department.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.OwnRights;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** A security administrator takes away the second factor of somebody who has lost it. */
@ApplicationScoped
class ResetSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditTrail audit;

    ResetSecondFactor(Accounts accounts, SecondFactors factors, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Taking away what is not there is no failure. */
    @Transactional
    void reset(String username, Caller caller) {
        if (caller.username().equals(username)) {
            throw new OwnRights();
        }
        Account account = accounts.locked(new AccountName(username)).orElseThrow(() -> new NotFound(username));
        if (factors.deleteById(account.username())) {
            sessions.endAllOf(account.username());
            audit.record(Change.done("resetSecondFactor", "Account", username), caller);
        }
    }
}
