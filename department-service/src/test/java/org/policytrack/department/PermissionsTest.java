package org.policytrack.department;

import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.DocumentedPermissions;

class PermissionsTest {

    @Test
    void everyOperationOfTheContractHasOne() {
        DocumentedPermissions.coverTheContract("department-service", Permissions.table());
    }

    @Test
    void theReadmeShowsThemAsTheyAre() {
        DocumentedPermissions.areInTheReadme("department-service", Permissions.table());
    }
}
