package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.Permissions;
import org.policytrack.department.directory.Departments;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.password.PasswordRules;
import org.policytrack.department.session.Sessions;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** Accounts are made and changed, each field by who may. */
@ApplicationScoped
class KeepAccounts {

    private static final String KIND = "Account";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Departments departments;
    private final Offices offices;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final SetPassword passwords;
    private final AuditTrail audit;
    private final InstantSource now;

    KeepAccounts(
            Accounts accounts,
            Sessions sessions,
            Departments departments,
            Offices offices,
            PasswordHashes hashes,
            PasswordRules rules,
            SetPassword passwords,
            AuditTrail audit,
            @RealTime InstantSource now) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.departments = departments;
        this.offices = offices;
        this.hashes = hashes;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    Account add(NewAccount request, Caller caller) {
        Set<Role> roles = request.rolesToGive();
        mayOnlySetOwnFields(caller, Permissions.GRANT_ROLES, roles.isEmpty() ? Set.of() : Set.of("roles"));
        List<InputFault> faults = faultsOf(roles, request.department());
        faults.addAll(rules.faults("/password", request.password(), request.username(), request.displayName()));
        refuse(faults);
        if (accounts.findByIdOptional(request.username()).isPresent()) {
            throw new UsernameTaken(request.username());
        }
        Account account = new Account(
                        request.username(),
                        request.displayName(),
                        request.department(),
                        roles,
                        hashes.hash(request.password()),
                        now.instant())
                .withTemporaryPassword();
        accounts.persistAndFlush(account);
        offices.remember(roles, account.username());
        audit.record(Change.done("addAccount", KIND, account.username()).to(AccountView.of(account)), caller);
        return account;
    }

    /** Losing a role, the account, its department or its password ends every session. */
    @Transactional
    Account change(String username, AccountChange change, ExpectedVersion expected, Caller caller) {
        mayOnlySetOwnFields(caller, Permissions.KEEP_ACCOUNTS, change.keeping());
        mayOnlySetOwnFields(caller, Permissions.GRANT_ROLES, change.granting());
        Account account = accounts.locked(new AccountName(username)).orElseThrow(() -> new NotFound(username));
        nobodyChangesOwnRights(caller, account, change);
        expected.mustBe(account.version());
        AccountView before = AccountView.of(account);
        List<InputFault> faults = passwordFaults(change, account);
        apply(change, account);
        faults.addAll(faultsOf(account.roles(), account.department().orElse(null)));
        refuse(faults);
        if (change.endsSessions()) {
            sessions.endAllOf(username);
        }
        accounts.flush();
        audit.record(Change.done("changeAccount", KIND, username).from(before).to(AccountView.of(account)), caller);
        if (change.password() != null) {
            audit.record(Change.done("resetPassword", KIND, username), caller);
        }
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
            offices.remember(change.roles(), account.username());
        }
        if (change.password() != null) {
            passwords.reset(account, hashes.hash(change.password()));
        }
        if (change.enabled() != null) {
            account.enable(change.enabled());
        }
    }

    private static void mayOnlySetOwnFields(Caller caller, Permission needed, Set<String> fields) {
        if (!fields.isEmpty() && needed.roles().stream().noneMatch(caller::has)) {
            throw new FieldNotYours(fields, needed);
        }
    }

    /** The own password is changed where the present one is asked for. */
    private static void nobodyChangesOwnRights(Caller caller, Account account, AccountChange change) {
        if (caller.username().equals(account.username()) && change.endsSessions()) {
            throw new OwnRights();
        }
    }

    private List<InputFault> passwordFaults(AccountChange change, Account account) {
        return change.password() == null
                ? new ArrayList<>()
                : rules.faults("/password", change.password(), account.username(), account.displayName());
    }

    /** What is wrong with an account of these roles and this department. */
    private List<InputFault> faultsOf(Set<Role> roles, @Nullable String department) {
        List<InputFault> faults = new ArrayList<>();
        if (roles.contains(Role.SERVICE)) {
            faults.add(InputFault.inBody("/roles", "service-is-no-person"));
        }
        if (!offices.mayBeOnePerson(roles)) {
            faults.add(InputFault.inBody("/roles", "offices-apart"));
        }
        if (roles.contains(Role.REPORTER) && department == null) {
            faults.add(InputFault.inBody("/department", "reporter-needs-department"));
        }
        if (department != null && !departments.has(department)) {
            faults.add(InputFault.inBody("/department", "department-unknown", department));
        }
        return faults;
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }
}
