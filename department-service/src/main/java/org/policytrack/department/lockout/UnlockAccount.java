package org.policytrack.department.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.OwnRights;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;

/** A security administrator opens a name that failures have locked. */
@ApplicationScoped
class UnlockAccount {

    private final Lockouts lockouts;
    private final AuditTrail audit;

    UnlockAccount(Lockouts lockouts, AuditTrail audit) {
        this.lockouts = lockouts;
        this.audit = audit;
    }

    /** Unlocking what is not locked is no failure, and neither is a name that is no account's: it can be locked too. */
    @Transactional
    void unlock(String username, Caller caller) {
        AccountName name = AccountName.asTyped(username);
        if (name.equals(new AccountName(caller.username()))) {
            throw new OwnRights();
        }
        if (lockouts.unlock(name)) {
            audit.record(Change.done("unlockAccount", "Account", name.text()), caller);
        }
    }
}
