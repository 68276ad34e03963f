package org.policytrack.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;

/** How departments are called in a reminder; by their codes while department-service is silent and was never heard. */
@ApplicationScoped
class DepartmentNames {

    private final BorrowedDirectory directory;

    DepartmentNames(BorrowedDirectory directory) {
        this.directory = directory;
    }

    String of(String department) {
        try {
            return directory.nameOf(department).orElse(department);
        } catch (Unavailable silent) {
            return department;
        }
    }
}
