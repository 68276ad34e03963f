package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;

/** A plan as it is read today, with its goals and their milestones. */
@ApplicationScoped
class ShowPlan {

    private final Goals goals;
    private final Milestones milestones;
    private final Clock clock;

    ShowPlan(Goals goals, Milestones milestones, Clock clock) {
        this.goals = goals;
        this.milestones = milestones;
        this.clock = clock;
    }

    PlanView today(Plan plan) {
        List<Goal> goalsOfPlan = goals.of(plan.id());
        return PlanView.of(plan, goalsOfPlan, milestonesOf(goalsOfPlan), LocalDate.now(clock));
    }

    EntityVersion versionOf(Plan plan) {
        return EntityVersion.of(plan.version(), LocalDate.now(clock))
                .with(milestonesOf(goals.of(plan.id())).values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Milestone::version));
    }

    private Map<String, List<Milestone>> milestonesOf(List<Goal> goalsOfPlan) {
        return milestones.of(goalsOfPlan.stream().map(Goal::id).toList());
    }
}
