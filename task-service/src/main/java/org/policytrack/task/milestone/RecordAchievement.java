package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** reporting-service tells that a milestone was verified as achieved; told twice, it is the same. */
@ApplicationScoped
class RecordAchievement {

    private final Milestones milestones;
    private final AchievementTellings tellings;
    private final ShowMilestone show;
    private final AuditTrail audit;
    private final Clock clock;

    RecordAchievement(
            Milestones milestones, AchievementTellings tellings, ShowMilestone show, AuditTrail audit, Clock clock) {
        this.milestones = milestones;
        this.tellings = tellings;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Milestone record(String id, Achievement achievement, Caller caller) {
        Milestone milestone = milestones.findLocked(id).orElseThrow(() -> new NotFound(id));
        MilestoneView before = show.today(milestone);
        if (milestone.achieved(achievement.achievedOn(), achievement.sequence())) {
            tellings.persist(new AchievementTelling(id, achievement, LocalDate.now(clock)));
        }
        milestones.flush();
        MilestoneView after = show.today(milestone);
        if (!after.equals(before)) {
            audit.record(
                    Change.done("recordAchievement", "Milestone", id)
                            .from(before)
                            .to(after),
                    caller);
        }
        return milestone;
    }
}
