package org.policytrack.reporting.reading;

import java.util.Set;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.Role;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.taskclient.BorrowedTask;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * How far a reader sees. In a plan that narrows reading, a task does not exist for departments that are not responsible
 * for it, neither itself nor as a member of a group.
 */
public final class Sight {

    /** Of this service itself. */
    public static final Sight UNLIMITED =
            of(new Caller("reporting-service", Set.of(Role.SERVICE), null), Permissions.READ_STANDINGS);

    private final Caller reader;
    private final Permission reading;

    private Sight(Caller reader, Permission reading) {
        this.reader = reader;
        this.reading = reading;
    }

    /** Of a reader who may read at all. */
    public static Sight of(Caller reader, Permission reading) {
        return new Sight(reader, reading);
    }

    /** Whether no plan hides anything from the reader. */
    public boolean isEverything() {
        return reader.mayWhereNarrowed(reading);
    }

    /** Whether the reader sees every task of the plan. */
    public boolean isWhole(Plan plan) {
        return isEverything() || !plan.settings().readOwnDepartmentOnly();
    }

    public boolean includes(Plan plan, Task task) {
        return isWhole(plan) || reader.department().flatMap(task::roleOf).isPresent();
    }

    public boolean includes(BorrowedTask task) {
        return includes(task.plan(), task.task());
    }
}
