package org.policytrack.reporting.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.waiver.Waived;

/**
 * What a cooperating department has contributed to a task; it stands beside what the lead says.
 *
 * @param accepted the department's report accepted last
 * @param isExcused the coordinating office has waived it
 */
record Contribution(String department, Optional<AcceptedReport> accepted, boolean isExcused) {

    /** Of each cooperating department, a group by its members, in their order. */
    static List<Contribution> of(Task task, Collection<AcceptedReport> accepted, Waived waived) {
        return task.cooperatingDepartments().stream()
                .map(department -> new Contribution(
                        department,
                        accepted.stream()
                                .filter(report -> report.department().equals(department))
                                .max(Comparator.comparingLong(AcceptedReport::sequence)),
                        waived.departments().contains(department)))
                .toList();
    }
}
