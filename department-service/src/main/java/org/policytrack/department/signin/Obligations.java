package org.policytrack.department.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.Profile;
import org.policytrack.department.account.Account;
import org.policytrack.department.secondfactor.SecondFactors;
import org.policytrack.kit.clock.RealTime;

/** What the owner of an account must do before its roles count. */
@ApplicationScoped
public class Obligations {

    private final SecondFactors factors;
    private final Profile profile;
    private final InstantSource now;

    Obligations(SecondFactors factors, DepartmentConfig config, @RealTime InstantSource now) {
        this.factors = factors;
        this.profile = config.accounts().profile();
        this.now = now;
    }

    public List<MustDo> of(Account account) {
        List<MustDo> obligations = new ArrayList<>();
        if (!account.isDemonstration() && (account.isPasswordTemporary() || isTooOld(account))) {
            obligations.add(MustDo.CHANGE_PASSWORD);
        }
        if (factors.isMissing(account)) {
            obligations.add(MustDo.ENROL_SECOND_FACTOR);
        }
        return obligations;
    }

    private boolean isTooOld(Account account) {
        return profile.longestPasswordLife()
                .filter(life -> account.isPasswordOlderThan(life, now.instant()))
                .isPresent();
    }
}
