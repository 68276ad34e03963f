package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.ladder.ReminderLadder;
import org.policytrack.task.ladder.ReminderLadders;
import org.policytrack.task.ladder.Rung;
import org.policytrack.task.ladder.Rungs;
import org.policytrack.task.ladder.SentRung;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.task.Task;
import org.policytrack.task.task.Tasks;

/** What milestones send on a day and when they send next; a handful of queries for some hundred of them. */
@ApplicationScoped
class Outlooks {

    private final DeadlineFlags flags;
    private final Tasks tasks;
    private final Plans plans;
    private final ReminderLadders ladders;
    private final WorkingDays calendar;

    Outlooks(DeadlineFlags flags, Tasks tasks, Plans plans, ReminderLadders ladders, WorkingDays calendar) {
        this.flags = flags;
        this.tasks = tasks;
        this.plans = plans;
        this.ladders = ladders;
        this.calendar = calendar;
    }

    /** Of milestones that are not achieved, in their order. Whom they concern is read of those only that send something. */
    List<Outlook> on(LocalDate day, List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return List.of();
        }
        Map<String, List<DeadlineFlag>> raised =
                flags.of(milestones.stream().map(Milestone::id).toList());
        Map<String, PlanAndLadder> ofPlans = new HashMap<>();
        List<Due> due = milestones.stream()
                .map(milestone -> due(
                        day,
                        milestone,
                        raised.getOrDefault(milestone.id(), List.of()),
                        ofPlans.computeIfAbsent(milestone.planId(), this::planAndLadder)))
                .toList();
        Map<String, Task> owners = ownersOf(due);
        return due.stream()
                .map(each -> new Outlook(
                        each.milestone().id(),
                        each.rung().map(rung -> reminder(day, rung, each, owners)),
                        each.nextOn()))
                .toList();
    }

    private Due due(LocalDate day, Milestone milestone, List<DeadlineFlag> raised, PlanAndLadder by) {
        Rungs rungs = new Rungs(by.ladder(), milestone.actBy(), milestone.dueDate(), calendar);
        List<SentRung> sent = raised.stream()
                .filter(flag -> flag.actBy().equals(milestone.actBy()))
                .map(flag -> new SentRung(flag.rung(), flag.raisedOn()))
                .toList();
        return new Due(milestone, by, rungs.toSendOn(day, sent), rungs.nextAfter(day));
    }

    /** By their ids; goals are none of them. */
    private Map<String, Task> ownersOf(List<Due> due) {
        Set<String> ids = due.stream()
                .filter(each -> each.rung().isPresent())
                .map(each -> each.milestone().belongsTo())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : tasks.list("id in ?1", ids).stream().collect(Collectors.toMap(Task::id, task -> task));
    }

    private Reminder reminder(LocalDate day, Rung rung, Due due, Map<String, Task> owners) {
        Milestone milestone = due.milestone();
        PlanAndLadder by = due.by();
        Optional<Task> owner = Optional.ofNullable(owners.get(milestone.belongsTo()));
        long daysLeft = milestone.daysLeftOn(day);
        int workingDaysLate = Math.max(0, calendar.workingDaysBetween(milestone.dueDate(), day));
        List<String> responsible = owner.map(Task::departments).orElseGet(() -> List.of(by.office()));
        return new Reminder(
                milestone,
                owner.map(Task::title).orElseGet(milestone::name),
                rung,
                day,
                daysLeft,
                workingDaysLate,
                by.ladder(),
                by.office(),
                Addressees.of(responsible, by.office(), by.ladder(), daysLeftBy(rung, daysLeft), workingDaysLate));
    }

    /** Whom it concerns goes by the rung, which a day off may have made earlier. */
    private static long daysLeftBy(Rung rung, long daysLeft) {
        return rung instanceof Rung.Before before ? Math.min(before.daysLeft(), daysLeft) : daysLeft;
    }

    private PlanAndLadder planAndLadder(String plan) {
        Plan of = Objects.requireNonNull(plans.findById(plan), plan);
        return new PlanAndLadder(of.coordinatingOffice(), ladders.of(plan));
    }

    private record PlanAndLadder(String office, ReminderLadder ladder) {}

    private record Due(Milestone milestone, PlanAndLadder by, Optional<Rung> rung, LocalDate nextOn) {}
}
