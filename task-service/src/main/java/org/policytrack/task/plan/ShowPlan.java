package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.task.history.AsOf;
import org.policytrack.task.milestone.MilestoneView;
import org.policytrack.task.milestone.ShowMilestone;

/** A plan as it is read, with its goals and their milestones, today or as it was known on a day that is over. */
@ApplicationScoped
class ShowPlan {

    private final Goals goals;
    private final ShowMilestone milestones;
    private final SettingChanges changes;
    private final Clock clock;

    ShowPlan(Goals goals, ShowMilestone milestones, SettingChanges changes, Clock clock) {
        this.goals = goals;
        this.milestones = milestones;
        this.changes = changes;
        this.clock = clock;
    }

    PlanView today(Plan plan) {
        return shownToday(plan).view();
    }

    Shown shownToday(Plan plan) {
        return on(AsOf.today(clock), plan);
    }

    Shown on(AsOf asOf, Plan plan) {
        List<Goal> ofPlan = goals.of(plan.id());
        Map<String, List<MilestoneView>> dates =
                milestones.of(ofPlan.stream().map(Goal::id).toList(), asOf);
        PlanSettings settings = asOf.isPast() ? changes.atTheEndOf(asOf.dayOnRecord(), plan) : plan.settings();
        PlanView view = PlanView.of(plan, settings, ofPlan, dates, asOf.versionToShow(plan.version()));
        return new Shown(view, asOf.tagOr(() -> versionToday(plan, dates, asOf)));
    }

    private static EntityVersion versionToday(Plan plan, Map<String, List<MilestoneView>> dates, AsOf asOf) {
        return EntityVersion.of(plan.version(), asOf.day())
                .with(dates.values().stream()
                        .flatMap(List::stream)
                        .map(MilestoneView::version)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue));
    }

    /** A plan's view and the version of that view. */
    record Shown(PlanView view, EntityVersion version) {}
}
