package org.policytrack.department.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountName;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.lockout.Attempt;
import org.policytrack.department.lockout.Lockouts;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.password.TooManyChecks;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.department.session.OpenSession;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.problem.Refusal;

/**
 * Opens a session for whoever shows name, password and, where the account has a second factor, a code. The attempt is
 * counted first, then one hash is computed whether or not there is such an account, and no transaction is open
 * meanwhile; then it is decided. A locked name is refused without a hash, account or none.
 */
@ApplicationScoped
class SignIn {

    private final EmbeddedSignIn embedded;
    private final Lockouts lockouts;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final SecondFactors factors;
    private final AdmitAccount admit;
    private final Sessions sessions;
    private final SignInAudit audit;

    SignIn(
            EmbeddedSignIn embedded,
            Lockouts lockouts,
            Accounts accounts,
            PasswordHashes hashes,
            SecondFactors factors,
            AdmitAccount admit,
            Sessions sessions,
            SignInAudit audit) {
        this.embedded = embedded;
        this.lockouts = lockouts;
        this.accounts = accounts;
        this.hashes = hashes;
        this.factors = factors;
        this.admit = admit;
        this.sessions = sessions;
        this.audit = audit;
    }

    Tokens open(SignInRequest request) {
        embedded.mustBeOn();
        Attempt attempt = lockouts.begin(AccountName.asTyped(request.username()));
        if (!attempt.isAdmitted()) {
            throw new SignInRefused();
        }
        String checked = hashOf(attempt.name());
        boolean isRight = isRight(attempt, request.password(), checked);
        String rehashed = isRight && checked != null ? hashes.hashAnew(request.password(), checked) : null;
        return QuarkusTransaction.requiringNew()
                .exceptionHandler(SignIn::keepWhatRefusalsWrote)
                .call(() -> decide(attempt, isRight ? checked : null, rehashed, request.code()));
    }

    private boolean isRight(Attempt attempt, String password, @Nullable String hash) {
        try {
            return hashes.matches(password, hash);
        } catch (TooManyChecks notLookedAt) {
            QuarkusTransaction.requiringNew().run(() -> lockouts.withdraw(attempt));
            throw notLookedAt;
        }
    }

    private static TransactionExceptionResult keepWhatRefusalsWrote(Throwable thrown) {
        return thrown instanceof Refusal ? TransactionExceptionResult.COMMIT : TransactionExceptionResult.ROLLBACK;
    }

    private @Nullable String hashOf(AccountName name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.named(name).map(Account::passwordHash))
                .orElse(null);
    }

    /**
     * Decides with the account's row locked, so that a change of the account comes before or after.
     *
     * @param matched the hash the password was right for; null where it was wrong
     * @param rehashed the same password hashed at today's cost; null where it was
     */
    private Tokens decide(Attempt attempt, @Nullable String matched, @Nullable String rehashed, @Nullable String code) {
        Optional<Account> found = accounts.locked(attempt.name());
        Account account = found.filter(known -> known.passwordHash().equals(matched))
                .filter(admit::isAdmitted)
                .orElseThrow(() -> refused(attempt, found));
        if (factors.isAskedOf(account)) {
            mustShowCode(attempt, account, code);
        }
        if (rehashed != null) {
            account.rehash(rehashed);
        }
        lockouts.succeeded(attempt);
        OpenSession session = sessions.open(account.username());
        Tokens tokens = admit.tokens(account, session);
        audit.signedIn(account, tokens);
        return tokens;
    }

    private void mustShowCode(Attempt attempt, Account account, @Nullable String code) {
        if (code == null || code.isBlank()) {
            lockouts.withdraw(attempt);
            audit.codeMissing(account);
            throw new SecondFactorNeeded();
        }
        if (!factors.takes(account.username(), code)) {
            throw refused(attempt, Optional.of(account));
        }
    }

    private SignInRefused refused(Attempt attempt, Optional<Account> account) {
        audit.refused(attempt, account.map(Account::username));
        return new SignInRefused();
    }
}
