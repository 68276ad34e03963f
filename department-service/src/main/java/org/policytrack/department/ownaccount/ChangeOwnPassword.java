package org.policytrack.department.ownaccount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.SetPassword;
import org.policytrack.department.lockout.Attempt;
import org.policytrack.department.lockout.Lockouts;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.password.PasswordRules;
import org.policytrack.department.password.TooManyChecks;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.conditional.VersionStale;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * The owner changes the password. Who has only found an unlocked screen must guess the present one, and guesses count
 * like those at sign-in. No transaction is open while hashes are computed.
 */
@ApplicationScoped
class ChangeOwnPassword {

    private static final String ACTION = "changeOwnPassword";
    private static final String KIND = "Account";

    private final Lockouts lockouts;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final SetPassword passwords;
    private final Sessions sessions;
    private final AuditTrail audit;

    ChangeOwnPassword(
            Lockouts lockouts,
            Accounts accounts,
            PasswordHashes hashes,
            PasswordRules rules,
            SetPassword passwords,
            Sessions sessions,
            AuditTrail audit) {
        this.lockouts = lockouts;
        this.accounts = accounts;
        this.hashes = hashes;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    void change(AccountName name, PasswordChange request) {
        Account account = QuarkusTransaction.requiringNew()
                .call(() -> accounts.named(name).orElseThrow(HttpRefusal::signInNeeded));
        mustKnow(account, name, request.currentPassword());
        List<InputFault> faults =
                rules.faults("/newPassword", request.newPassword(), account.username(), account.displayName());
        if (faults.isEmpty() && passwords.isBarred(account, request.newPassword())) {
            faults = List.of(InputFault.inBody("/newPassword", "password-used-before"));
        }
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
        String newHash = hashes.hash(request.newPassword());
        QuarkusTransaction.requiringNew().run(() -> set(name, account.passwordHash(), newHash));
    }

    private void mustKnow(Account account, AccountName name, String password) {
        Attempt attempt = lockouts.begin(name);
        if (!attempt.isAdmitted()) {
            throw currentPasswordRefused();
        }
        if (!isRight(attempt, password, account.passwordHash())) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(
                            Change.refused(ACTION, KIND, account.username()),
                            account.username(),
                            account.department().orElse(null)));
            throw currentPasswordRefused();
        }
        QuarkusTransaction.requiringNew().run(() -> lockouts.withdraw(attempt));
    }

    private boolean isRight(Attempt attempt, String password, String hash) {
        try {
            return hashes.matches(password, hash);
        } catch (TooManyChecks notLookedAt) {
            QuarkusTransaction.requiringNew().run(() -> lockouts.withdraw(attempt));
            throw notLookedAt;
        }
    }

    private void set(AccountName name, String checkedHash, String newHash) {
        Account account = accounts.locked(name)
                .filter(found -> found.passwordHash().equals(checkedHash))
                .orElseThrow(VersionStale::new);
        passwords.chosen(account, newHash);
        sessions.endAllOf(account.username());
        audit.record(
                Change.done(ACTION, KIND, account.username()),
                account.username(),
                account.department().orElse(null));
    }

    private static InputRefused currentPasswordRefused() {
        return InputRefused.invalid(InputFault.inBody("/currentPassword", "current-password-refused"));
    }
}
