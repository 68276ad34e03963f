package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.history.AsOf;

/** Milestones as they are read, today or as they were known on a day that is over. */
@ApplicationScoped
public class ShowMilestone {

    private static final Comparator<MilestoneView> BY_DUE_DATE =
            Comparator.comparing(MilestoneView::dueDate).thenComparing(MilestoneView::id);

    private final Milestones milestones;
    private final MilestoneDatesHeld dates;
    private final AchievementTellings achievements;
    private final DueDateChanges changes;
    private final WorkingDays calendar;
    private final Clock clock;

    ShowMilestone(
            Milestones milestones,
            MilestoneDatesHeld dates,
            AchievementTellings achievements,
            DueDateChanges changes,
            WorkingDays calendar,
            Clock clock) {
        this.milestones = milestones;
        this.dates = dates;
        this.achievements = achievements;
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By the id of the task, measure or goal they belong to, each list in the order of due dates. */
    public Map<String, List<MilestoneView>> of(Collection<String> owners, AsOf asOf) {
        return all(milestones.of(owners), asOf).stream()
                .sorted(BY_DUE_DATE)
                .collect(Collectors.groupingBy(MilestoneView::belongsTo));
    }

    /** In the order given, without their moves. */
    List<MilestoneView> all(List<Milestone> shown, AsOf asOf) {
        Map<String, MilestoneFacts> facts = facts(shown, asOf);
        return shown.stream()
                .map(milestone -> MilestoneView.of(milestone, factsOf(milestone, facts), null, asOf))
                .toList();
    }

    /** One with every move of its due date. */
    MilestoneView one(Milestone milestone, AsOf asOf) {
        List<DueDateChange> moves =
                asOf.isPast() ? changes.upTo(asOf.dayOnRecord(), milestone.id()) : changes.of(milestone.id());
        return MilestoneView.of(milestone, factsOf(milestone, facts(List.of(milestone), asOf)), moves, asOf);
    }

    MilestoneView today(Milestone milestone) {
        return one(milestone, AsOf.today(clock));
    }

    private Map<String, MilestoneFacts> facts(List<Milestone> shown, AsOf asOf) {
        if (!asOf.isPast() || shown.isEmpty()) {
            return shown.stream().collect(Collectors.toMap(Milestone::id, Milestone::facts));
        }
        List<String> ids = shown.stream().map(Milestone::id).toList();
        Map<String, AchievementTelling> told = achievements.atTheEndOf(asOf.dayOnRecord(), ids);
        return dates.atTheEndOf(asOf.dayOnRecord(), ids).values().stream()
                .collect(Collectors.toMap(
                        MilestoneDates::milestoneId,
                        held -> held.with(
                                Optional.ofNullable(told.get(held.milestoneId()))
                                        .map(AchievementTelling::achievedOn)
                                        .orElse(null),
                                calendar)));
    }

    private static MilestoneFacts factsOf(Milestone milestone, Map<String, MilestoneFacts> facts) {
        return Objects.requireNonNull(facts.get(milestone.id()), milestone::id);
    }
}
