package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.Role;

/** Whoever knows the installation's bootstrap secret creates the first administrator, once. */
@ApplicationScoped
class CreateFirstAdministrator {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Optional<String> secret;

    CreateFirstAdministrator(Accounts accounts, Passwords passwords, DepartmentConfig config) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secret = config.accounts().bootstrapSecret();
    }

    @Transactional
    Account create(BootstrapRequest request) {
        if (!isTheSecret(request.secret()) || accounts.count() > 0) {
            throw new BootstrapRefused();
        }
        accounts.rememberTheFirst(request.username());
        Account administrator = new Account(
                request.username(),
                request.username(),
                null,
                Set.of(Role.ADMINISTRATOR),
                passwords.hash(request.password()));
        accounts.persistAndFlush(administrator);
        return administrator;
    }

    private boolean isTheSecret(String given) {
        return secret.isPresent()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.get().getBytes(StandardCharsets.UTF_8));
    }
}
