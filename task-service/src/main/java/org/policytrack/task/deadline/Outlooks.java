package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** Of milestones that are not achieved, in their order. */
    List<Outlook> on(LocalDate day, List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return List.of();
        }
        Map<String, List<DeadlineFlag>> raised = flags.of(idsOf(milestones, Milestone::id));
        Map<String, Task> owners = tasks.list("id in ?1", idsOf(milestones, Milestone::belongsTo)).stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        Map<String, PlanAndLadder> ofPlans = new HashMap<>();
        return milestones.stream()
                .map(milestone -> outlook(
                        day,
                        milestone,
                        raised.getOrDefault(milestone.id(), List.of()),
                        Optional.ofNullable(owners.get(milestone.belongsTo())),
                        ofPlans.computeIfAbsent(milestone.planId(), this::planAndLadder)))
                .toList();
    }

    private Outlook outlook(
            LocalDate day, Milestone milestone, List<DeadlineFlag> raised, Optional<Task> owner, PlanAndLadder by) {
        Rungs rungs = new Rungs(by.ladder(), milestone.actBy(), milestone.dueDate(), calendar);
        List<SentRung> sent = raised.stream()
                .filter(flag -> flag.actBy().equals(milestone.actBy()))
                .map(flag -> new SentRung(flag.rung(), flag.raisedOn()))
                .toList();
        Optional<Reminder> reminder = rungs.toSendOn(day, sent).map(rung -> reminder(day, milestone, rung, owner, by));
        return new Outlook(milestone.id(), reminder, rungs.nextAfter(day));
    }

    private Reminder reminder(LocalDate day, Milestone milestone, Rung rung, Optional<Task> owner, PlanAndLadder by) {
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
                Addressees.of(responsible, by.office(), by.ladder(), daysLeft, workingDaysLate));
    }

    private PlanAndLadder planAndLadder(String plan) {
        Plan of = Objects.requireNonNull(plans.findById(plan), plan);
        return new PlanAndLadder(of.coordinatingOffice(), ladders.of(plan));
    }

    private static Collection<String> idsOf(List<Milestone> milestones, Function<Milestone, String> id) {
        return milestones.stream().map(id).collect(Collectors.toSet());
    }

    private record PlanAndLadder(String office, ReminderLadder ladder) {}
}
