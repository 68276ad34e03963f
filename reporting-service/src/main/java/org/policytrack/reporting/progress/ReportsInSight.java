package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.reading.Among;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.reading.TasksInSight;
import org.policytrack.reporting.standin.Reviewers;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * Which reports a reader sees: those of the own department always, what was accepted when the reader sees the task, all
 * others only as a reviewer, of the coordinating office or standing in for a reviewer today.
 */
@ApplicationScoped
class ReportsInSight {

    private final EntityManager entities;
    private final BorrowedPlans plans;
    private final Reviewers reviewers;

    ReportsInSight(EntityManager entities, BorrowedPlans plans, Reviewers reviewers) {
        this.entities = entities;
        this.plans = plans;
        this.reviewers = reviewers;
    }

    boolean has(ProgressReport report, Caller reader) {
        return reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED)
                || reader.isOf(report.department())
                || (report.state() == ReviewState.ACCEPTED && isTaskSeen(report, reader))
                || reviewers.standsIn(reader);
    }

    /** The same as a condition of a query over reports, among some of them; adds its values. */
    String condition(Caller reader, Among among, Map<String, Object> values) {
        if (reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED) || reviewers.standsIn(reader)) {
            return "1 = 1";
        }
        values.put("accepted", ReviewState.ACCEPTED);
        values.put("own", reader.department().orElse(""));
        return "(department = :own or (state = :accepted" + andTaskIsSeen(reader, among, values) + "))";
    }

    private boolean isTaskSeen(ProgressReport report, Caller reader) {
        Sight sight = Sight.of(reader, Permissions.READ_ACCEPTED);
        return sight.isEverything()
                || plans.task(report.task()).filter(sight::includes).isPresent();
    }

    private String andTaskIsSeen(Caller reader, Among among, Map<String, Object> values) {
        Sight sight = Sight.of(reader, Permissions.READ_ACCEPTED);
        if (sight.isEverything()) {
            return "";
        }
        return " and " + TasksInSight.condition(sight, among.plans(entities, ProgressReport.class), plans, values);
    }
}
