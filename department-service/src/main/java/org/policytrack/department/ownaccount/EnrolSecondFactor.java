package org.policytrack.department.ownaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** The owner takes a second factor: gets a secret, and shows with a first code that the app has it. */
@ApplicationScoped
class EnrolSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditTrail audit;

    EnrolSecondFactor(Accounts accounts, SecondFactors factors, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A second factor that counts is never replaced here, or a borrowed session would be enough to take it over. */
    @Transactional
    EnrolmentView begin(AccountName name) {
        Account account = withoutSecondFactor(name);
        EnrolmentView enrolment = EnrolmentView.of(account.username(), factors.begin(account.username()));
        record("enrolSecondFactor", account);
        return enrolment;
    }

    /** Ends every session: those opened before showed no code. */
    @Transactional
    void confirm(AccountName name, String code) {
        Account account = withoutSecondFactor(name);
        if (!factors.confirm(account.username(), code)) {
            throw InputRefused.invalid(InputFault.inBody("/code", "code-wrong"));
        }
        sessions.endAllOf(account.username());
        record("confirmSecondFactor", account);
    }

    private Account withoutSecondFactor(AccountName name) {
        Account account = accounts.locked(name).orElseThrow(HttpRefusal::signInNeeded);
        if (factors.isEnrolled(account.username())) {
            throw new SecondFactorPresent();
        }
        return account;
    }

    private void record(String action, Account account) {
        audit.record(
                Change.done(action, "Account", account.username()),
                account.username(),
                account.department().orElse(null));
    }
}
