package org.policytrack.department.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.account.Offices;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.password.PasswordRules;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Whoever knows the installation's bootstrap secret creates the first holder of each office, once. */
@ApplicationScoped
class FillOffice {

    private static final String ACTION = "createFirstAdministrator";

    private final EmbeddedSignIn embedded;
    private final Accounts accounts;
    private final Offices offices;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Optional<String> secret;
    private final InstantSource now;

    FillOffice(
            EmbeddedSignIn embedded,
            Accounts accounts,
            Offices offices,
            PasswordHashes hashes,
            PasswordRules rules,
            AuditTrail audit,
            DepartmentConfig config,
            @RealTime InstantSource now) {
        this.embedded = embedded;
        this.accounts = accounts;
        this.offices = offices;
        this.hashes = hashes;
        this.rules = rules;
        this.audit = audit;
        this.secret = config.accounts().bootstrapSecret();
        this.now = now;
    }

    /** A refusal is written down as well. */
    @Transactional(dontRollbackOn = BootstrapRefused.class)
    Account fill(BootstrapRequest request) {
        embedded.mustBeOn();
        if (!isTheSecret(request.secret()) || offices.isFilled(request.office())) {
            audit.record(Change.refused(ACTION, "Account", request.office().wireName()), "unknown", null);
            throw new BootstrapRefused();
        }
        check(request);
        offices.fill(request.office(), request.username());
        Account first = new Account(
                request.username(),
                request.username(),
                null,
                Set.of(request.office()),
                hashes.hash(request.password()),
                now.instant());
        accounts.persistAndFlush(first);
        audit.record(
                Change.done(ACTION, "Account", first.username())
                        .to(new Filled(request.office().wireName())),
                first.username(),
                null);
        return first;
    }

    private void check(BootstrapRequest request) {
        List<InputFault> faults = new ArrayList<>();
        if (!Offices.ALL.contains(request.office())) {
            String names = Offices.ALL.stream().sorted().map(Role::wireName).collect(Collectors.joining(", "));
            faults.add(InputFault.inBody("/role", "not-one-of", names));
        }
        faults.addAll(rules.faults("/password", request.password(), request.username(), request.username()));
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }

    private boolean isTheSecret(String given) {
        return secret.isPresent()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.get().getBytes(StandardCharsets.UTF_8));
    }

    /** What the audit is told of it. */
    record Filled(String office) {}
}
