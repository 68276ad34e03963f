package org.policytrack.task.reading;

import java.util.List;
import java.util.Map;
import org.policytrack.kit.caller.Caller;
import org.policytrack.task.Permissions;

/**
 * How far a reader sees. In a plan that narrows reading, a task or measure is hidden from departments that are not
 * responsible for it, and with it its indicators, milestones and flags; the milestones of goals belong to the plan, which
 * everybody reads.
 */
public final class Sight {

    private static final String NOT_HIDDEN = """
            not exists (
                select 1 from Task hidden join Plan narrowed on narrowed.id = hidden.planId
                where hidden.id = {task} and narrowed.settings.readOwnDepartmentOnly = true
                    and not exists (
                        select 1 from Responsibility r where r.task = hidden and :own member of r.departments))""";

    private final boolean isEverything;
    private final String own;

    private Sight(boolean isEverything, String own) {
        this.isEverything = isEverything;
        this.own = own;
    }

    public static Sight of(Caller reader) {
        return new Sight(
                reader.mayWhereNarrowed(Permissions.READ_TASKS),
                reader.department().orElse(""));
    }

    /**
     * Adds to a query what keeps hidden things out of it. Each row costs a few look-ups by primary key.
     *
     * @param task the expression of the query that names the task, measure or goal a row belongs to
     */
    public void narrow(String task, List<String> conditions, Map<String, Object> values) {
        if (!isEverything) {
            conditions.add(NOT_HIDDEN.replace("{task}", task));
            values.put("own", own);
        }
    }
}
