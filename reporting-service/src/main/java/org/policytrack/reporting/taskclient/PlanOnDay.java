package org.policytrack.reporting.taskclient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a plan back to the end of a day. A target or setting had the value its first later change took away; a milestone
 * had the dates that came to hold last, with the day to act by of that time. What was never changed is as it is now.
 */
final class PlanOnDay {

    private final BorrowedPlan now;
    private final List<PlanChange> laterChanges;
    private final Map<String, MilestoneDates> dates = new HashMap<>();

    PlanOnDay(BorrowedPlan now, LocalDate day) {
        this.now = now;
        this.laterChanges = now.changes().stream()
                .filter(change -> change.changedOn().isAfter(day))
                .toList();
        now.dates().stream().filter(held -> held.heldBy(day)).forEach(held -> dates.put(held.milestone(), held));
    }

    BorrowedPlan plan() {
        return new BorrowedPlan(
                now.plan()
                        .with(
                                settings(now.plan().settings()),
                                now.plan().goals().stream()
                                        .map(goal -> goal.with(milestones(goal.milestones())))
                                        .toList()),
                now.tasks().stream()
                        .map(task -> task.with(
                                task.indicators().stream().map(this::indicator).toList(),
                                milestones(task.milestones())))
                        .toList(),
                now.changes(),
                now.dates());
    }

    private List<Task.Milestone> milestones(List<Task.Milestone> milestones) {
        return milestones.stream().map(this::milestone).toList();
    }

    private Task.Milestone milestone(Task.Milestone milestone) {
        MilestoneDates held = dates.get(milestone.id());
        return held == null ? milestone : milestone.on(held.dueDate(), held.actBy());
    }

    private Task.Indicator indicator(Task.Indicator indicator) {
        return before(PlanChange.Kind.TARGET, indicator.id())
                .map(target -> indicator.withTarget(new BigDecimal(target)))
                .orElse(indicator);
    }

    private Plan.Settings settings(Plan.Settings settings) {
        return new Plan.Settings(
                setting("yellowBehind", settings.yellowBehind()),
                setting("redBehind", settings.redBehind()),
                setting("staleAfterDays", settings.staleAfterDays()),
                setting("milestoneSoonDays", settings.milestoneSoonDays()),
                settings.readOwnDepartmentOnly(),
                settings.reportDueDay() == null ? null : setting("reportDueDay", settings.dueDay()));
    }

    private int setting(String name, int today) {
        return before(PlanChange.Kind.SETTING, name).map(Integer::parseInt).orElse(today);
    }

    private Optional<String> before(PlanChange.Kind kind, String subject) {
        return laterChanges.stream()
                .filter(change -> change.isOf(kind, subject))
                .findFirst()
                .map(PlanChange::from);
    }
}
