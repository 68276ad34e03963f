package org.policytrack.reporting.progress;

import java.time.LocalDate;
import java.util.Set;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * A request together with everything the rules of filing look at.
 *
 * @param role what the department is to the task
 * @param ownEvidence those of the uploaded files it names that the department has
 * @param today the business day
 */
record Filing(
        FileProgressRequest request, Plan plan, Task task, Task.Role role, Set<String> ownEvidence, LocalDate today) {}
