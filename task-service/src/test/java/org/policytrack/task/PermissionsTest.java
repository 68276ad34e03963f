package org.policytrack.task;

import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.DocumentedPermissions;

class PermissionsTest {

    @Test
    void everyOperationOfTheContractHasOne() {
        DocumentedPermissions.coverTheContract("task-service", Permissions.table());
    }

    @Test
    void theReadmeShowsThemAsTheyAre() {
        DocumentedPermissions.areInTheReadme("task-service", Permissions.table());
    }
}
