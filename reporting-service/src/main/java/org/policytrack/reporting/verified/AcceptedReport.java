package org.policytrack.reporting.verified;

import java.time.LocalDate;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;

/**
 * What counts of an accepted report.
 *
 * @param filedOn business day
 * @param acceptedOn business day
 * @param isWithinDepartment accepted by a person of the department that filed
 * @param sequence its number among the acceptances of the task
 */
public record AcceptedReport(
        String id,
        String task,
        String department,
        Task.Role role,
        int percentComplete,
        WorkStatus status,
        LocalDate filedOn,
        LocalDate acceptedOn,
        boolean isWithinDepartment,
        long sequence) {

    public boolean isOfTheLead() {
        return role == Task.Role.LEAD;
    }
}
