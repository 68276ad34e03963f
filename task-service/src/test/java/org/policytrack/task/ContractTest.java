package org.policytrack.task;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.CommittedContract;

@QuarkusTest
@Tag("database")
class ContractTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        CommittedContract.isWhatTheCodeSays("task-service");
    }
}
