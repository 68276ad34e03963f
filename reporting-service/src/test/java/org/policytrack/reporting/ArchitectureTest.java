package org.policytrack.reporting;

import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void theHouseRulesAreKept() {
        ServiceArchitecture.isKeptBy("org.policytrack.reporting");
    }
}
