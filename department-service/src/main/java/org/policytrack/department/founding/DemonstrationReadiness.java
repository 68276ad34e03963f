package org.policytrack.department.founding;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready once whoever is to try it out can sign in. */
@Readiness
class DemonstrationReadiness implements HealthCheck {

    private final DemonstrationAccounts accounts;

    DemonstrationReadiness(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demonstration accounts made")
                .status(!accounts.areInTheMaking())
                .build();
    }
}
