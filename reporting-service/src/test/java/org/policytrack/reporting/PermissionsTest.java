package org.policytrack.reporting;

import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.DocumentedPermissions;

class PermissionsTest {

    @Test
    void everyOperationOfTheContractHasOne() {
        DocumentedPermissions.coverTheContract("reporting-service", Permissions.table());
    }

    @Test
    void theReadmeShowsThemAsTheyAre() {
        DocumentedPermissions.areInTheReadme("reporting-service", Permissions.table());
    }
}
