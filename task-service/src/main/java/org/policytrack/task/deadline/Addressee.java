package org.policytrack.task.deadline;

import java.util.List;
import org.policytrack.kit.caller.Role;

/**
 * A department a reminder goes to.
 *
 * @param roles who of it is meant
 * @param isResponsible false for the coordinating office where it is only told
 */
record Addressee(String department, List<Role> roles, boolean isResponsible) {}
