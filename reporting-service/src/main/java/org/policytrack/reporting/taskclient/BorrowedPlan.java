package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all its tasks and measures, as borrowed from task-service.
 *
 * @param tasks tasks and measures, in the order of the plan
 * @param changes of dates, targets and settings, the oldest first; none in a copy of an earlier version
 * @param dates of milestones as they held, the oldest first; none in a copy of an earlier version
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BorrowedPlan(Plan plan, List<Task> tasks, List<PlanChange> changes, List<MilestoneDates> dates) {

    public BorrowedPlan {
        Objects.requireNonNull(plan, "plan");
        tasks = List.copyOf(tasks);
        changes = changes == null ? List.of() : List.copyOf(changes);
        dates = dates == null ? List.of() : List.copyOf(dates);
    }

    /** The plan as it was at the end of a day: its dates, targets and settings. Who reads what is as it is today. */
    public BorrowedPlan on(LocalDate day) {
        return new PlanOnDay(this, day).plan();
    }

    /** The task, measure or goal of this id. */
    public Optional<Task> task(String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .or(() -> goalsAsTasks().stream()
                        .filter(goal -> goal.id().equals(id))
                        .findFirst());
    }

    /** Tasks and measures, then goals. */
    public List<Task> everythingFiledAbout() {
        return Stream.concat(tasks.stream(), goalsAsTasks().stream()).toList();
    }

    /** What the coordinating office files about; none while it is not known which that is. */
    private List<Task> goalsAsTasks() {
        @Nullable String office = plan.coordinatingOffice();
        if (office == null) {
            return List.of();
        }
        Task.Responsibility lead = new Task.Responsibility(office, nameOf(office), Task.Role.LEAD, null);
        return IntStream.range(0, plan.goals().size())
                .mapToObj(i -> plan.goals().get(i).asTask(plan.id(), i + 1, lead))
                .toList();
    }

    /** The plan names departments where they are responsible for something. */
    private String nameOf(String department) {
        return tasks.stream()
                .flatMap(task -> task.responsibilities().stream())
                .filter(responsibility -> responsibility.department().equals(department))
                .map(Task.Responsibility::name)
                .findFirst()
                .orElse(department);
    }
}
