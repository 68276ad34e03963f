package org.policytrack.reporting;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.CommittedContract;

@QuarkusTest
class ContractTest extends ReportingServiceTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        CommittedContract.isWhatTheCodeSays("reporting-service");
    }
}
