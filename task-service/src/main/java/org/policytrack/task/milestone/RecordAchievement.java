package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** reporting-service tells that a milestone was verified as achieved; told twice, it is the same. */
@ApplicationScoped
class RecordAchievement {

    private final Milestones milestones;

    RecordAchievement(Milestones milestones) {
        this.milestones = milestones;
    }

    @Transactional
    Milestone record(String id, Achievement achievement, Caller caller) {
        Milestone milestone = milestones.findLocked(id).orElseThrow(() -> new NotFound(id));
        milestone.achieved(achievement.achievedOn(), achievement.sequence());
        milestones.flush();
        return milestone;
    }
}
