package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.kit.clock.RealTime;

/** Gives an account another password, and remembers the last ones where the profile bars them. */
@ApplicationScoped
public class SetPassword {

    private final EntityManager database;
    private final PasswordHashes hashes;
    private final int barred;
    private final InstantSource now;

    SetPassword(EntityManager database, PasswordHashes hashes, DepartmentConfig config, @RealTime InstantSource now) {
        this.database = database;
        this.hashes = hashes;
        this.barred = config.accounts().profile().passwordsBarred();
        this.now = now;
    }

    /** By the owner, who alone knows it from now on. */
    public void chosen(Account account, String newHash) {
        remember(account);
        account.choosePassword(newHash, now.instant());
    }

    /** By somebody else, so that the owner must change it. */
    void reset(Account account, String newHash) {
        remember(account);
        account.resetPassword(newHash, now.instant());
    }

    /** Whether the password is the present one or one of those before it that are barred. Takes a hash's time for each. */
    public boolean isBarred(Account account, String password) {
        return Stream.concat(Stream.of(account.passwordHash()), former(account).limit(barred - 1L))
                .anyMatch(hash -> hashes.matches(password, hash));
    }

    private void remember(Account account) {
        database.createNativeQuery("INSERT INTO former_password (username, password_hash) VALUES (:username, :hash)")
                .setParameter("username", account.username())
                .setParameter("hash", account.passwordHash())
                .executeUpdate();
    }

    private Stream<String> former(Account account) {
        List<?> rows = database.createNativeQuery(
                        "SELECT password_hash FROM former_password WHERE username = :username ORDER BY id DESC")
                .setParameter("username", account.username())
                .setMaxResults(barred)
                .getResultList();
        return rows.stream().map(String.class::cast);
    }
}
