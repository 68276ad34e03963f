package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** An administrator makes and changes accounts. */
@ApplicationScoped
class KeepAccounts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Departments departments;
    private final Passwords passwords;

    KeepAccounts(Accounts accounts, Sessions sessions, Departments departments, Passwords passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.departments = departments;
        this.passwords = passwords;
    }

    @Transactional
    Account add(NewAccount request, Caller caller) {
        check(request.department(), request.roles());
        if (accounts.findByIdOptional(request.username()).isPresent()) {
            throw new UsernameTaken(request.username());
        }
        Account account = new Account(
                request.username(),
                request.displayName(),
                request.department(),
                request.roles(),
                passwords.hash(request.password()));
        accounts.persistAndFlush(account);
        return account;
    }

    /** Losing a role, the account or its password ends every session. */
    @Transactional
    Account change(String username, AccountChange change, ExpectedVersion expected, Caller caller) {
        Account account = accounts.findByIdOptional(username).orElseThrow(() -> new NotFound(username));
        expected.mustBe(account.version());
        apply(change, account);
        check(account.department().orElse(null), account.roles());
        sessions.endAllOf(username);
        accounts.flush();
        return account;
    }

    private void apply(AccountChange change, Account account) {
        if (change.displayName() != null) {
            account.rename(change.displayName());
        }
        if (change.department() != null) {
            account.moveTo(change.department());
        }
        if (change.roles() != null) {
            account.grantOnly(change.roles());
        }
        if (change.password() != null) {
            account.changePassword(passwords.hash(change.password()));
        }
        if (change.enabled() != null) {
            account.enable(change.enabled());
        }
    }

    private void check(@Nullable String department, Set<Role> roles) {
        List<InputFault> faults = new ArrayList<>();
        if (roles.contains(Role.SERVICE)) {
            faults.add(InputFault.inBody("/roles", "service-is-no-person"));
        }
        if (roles.contains(Role.REPORTER) && department == null) {
            faults.add(InputFault.inBody("/department", "reporter-needs-department"));
        }
        if (department != null && !departments.has(department)) {
            faults.add(InputFault.inBody("/department", "department-unknown", department));
        }
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }
}
