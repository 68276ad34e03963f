package org.policytrack.department.secondfactor;

import java.time.InstantSource;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.key.AccountKey;

/** Second factors under other settings than the service's of the tests. */
public final class SecondFactorsUnder {

    private SecondFactorsUnder() {}

    public static SecondFactors of(AccountKey key, DepartmentConfig config, InstantSource now) {
        return new SecondFactors(key, config, now);
    }
}
