package org.policytrack.department.secondfactor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.account.Account;
import org.policytrack.department.key.AccountKey;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/** The second factors of accounts; each call joins the transaction around it. */
@ApplicationScoped
public class SecondFactors implements PanacheRepositoryBase<SecondFactor, String> {

    private static final int SECRET_BYTES = 20;
    private static final Base32 BASE_32 = new Base32();

    private final AccountKey key;
    private final Set<Role> roles;
    private final InstantSource now;
    private final OneTimeCodes codes = new OneTimeCodes();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(AccountKey key, DepartmentConfig config, @RealTime InstantSource now) {
        this.key = key;
        this.roles = config.accounts().secondFactorRoles().orElse(Set.of());
        this.now = now;
    }

    /** Whether the account may not act before it has a second factor. */
    public boolean isMissing(Account account) {
        return !account.isDemonstration()
                && !Collections.disjoint(roles, account.roles())
                && !isEnrolled(account.username());
    }

    /** Whether this account signs in with a code: when it has a second factor, needed or not, unless they are off. */
    public boolean isAskedOf(Account account) {
        return !roles.isEmpty() && !account.isDemonstration() && isEnrolled(account.username());
    }

    public boolean isEnrolled(String username) {
        return findByIdOptional(username).filter(SecondFactor::isConfirmed).isPresent();
    }

    /** Makes a new secret, in base 32; it counts from its confirmation on. */
    public String begin(String username) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = BASE_32.encodeToString(secret);
        String sealed = key.seal(username, text);
        findByIdOptional(username)
                .ifPresentOrElse(
                        begun -> begun.replaceBy(sealed), () -> persistAndFlush(new SecondFactor(username, sealed)));
        return text;
    }

    /** Whether the code shows that the app has the secret that was begun; from then on it counts. */
    public boolean confirm(String username, String code) {
        Optional<SecondFactor> begun = findByIdOptional(username).filter(factor -> !factor.isConfirmed());
        OptionalLong step = begun.map(factor -> stepOf(code, factor)).orElse(OptionalLong.empty());
        step.ifPresent(at -> begun.orElseThrow().confirm(at));
        return step.isPresent();
    }

    /** Whether the code is right now and was not used before; of two uses at the same moment one is taken. */
    public boolean takes(String username, String code) {
        OptionalLong step = findByIdOptional(username)
                .filter(SecondFactor::isConfirmed)
                .map(factor -> stepOf(code, factor))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && update("lastStep = ?1 where username = ?2 and lastStep < ?1", step.getAsLong(), username) == 1;
    }

    private OptionalLong stepOf(String code, SecondFactor factor) {
        byte[] secret = BASE_32.decode(key.open(factor.username(), factor.sealedSecret()));
        return codes.stepOf(code, secret, now.instant(), factor.lastStep());
    }
}
