package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.task.departmentclient.NoticeRoute;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.task.Task;
import org.policytrack.task.task.Tasks;

/** Raises one flag and writes its notices, in one transaction under the milestone's lock. */
@ApplicationScoped
class RaiseFlag {

    private final Milestones milestones;
    private final DeadlineFlags flags;
    private final Tasks tasks;
    private final Plans plans;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RaiseFlag(
            Milestones milestones,
            DeadlineFlags flags,
            Tasks tasks,
            Plans plans,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.milestones = milestones;
        this.flags = flags;
        this.tasks = tasks;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Raises the flag of the rung the milestone has reached on the day.
     *
     * @return false when there is none to raise: another instance was first, or it was achieved meanwhile
     */
    @Transactional
    boolean raise(String milestoneId, LocalDate day) {
        Milestone milestone = milestones.findLocked(milestoneId).orElseThrow();
        Optional<Rung> rung = Rung.reachedBy(milestone, day);
        if (milestone.isAchieved() || rung.isEmpty() || flags.has(milestone, rung.get())) {
            return false;
        }
        DeadlineFlag flag = new DeadlineFlag(milestone, rung.get(), day, clock.instant());
        flags.persist(flag);
        audit.recordOwn(Change.done(ScanDeadlines.ACTION, "DeadlineFlag", String.valueOf(flag.id()))
                .to(DeadlineFlagView.of(flag)));
        String subject = subjectOf(milestone);
        departmentsOf(milestone)
                .forEach(department -> outbox.add(
                        NoticeRoute.DESTINATION, DeadlineNotice.to(department, milestone, subject, rung.get(), day)));
        return true;
    }

    /** Those responsible for the task or measure; for a goal the coordinating office. */
    private List<String> departmentsOf(Milestone milestone) {
        return tasks.findByIdOptional(milestone.belongsTo())
                .map(Task::departments)
                .orElseGet(() -> plans.findByIdOptional(milestone.planId()).stream()
                        .map(plan -> plan.coordinatingOffice())
                        .toList());
    }

    private String subjectOf(Milestone milestone) {
        return tasks.findByIdOptional(milestone.belongsTo()).map(Task::title).orElse(milestone.name());
    }
}
