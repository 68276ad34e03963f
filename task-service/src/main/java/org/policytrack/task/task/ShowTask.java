package org.policytrack.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.task.indicator.Indicator;
import org.policytrack.task.indicator.Indicators;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;

/** Tasks as they are read, with their indicators and milestones. */
@ApplicationScoped
class ShowTask {

    private final Indicators indicators;
    private final Milestones milestones;
    private final Clock clock;

    ShowTask(Indicators indicators, Milestones milestones, Clock clock) {
        this.indicators = indicators;
        this.milestones = milestones;
        this.clock = clock;
    }

    Shown today(Task task) {
        return on(LocalDate.now(clock), List.of(task)).getFirst();
    }

    /** Each as it stands on the day, in the order given. */
    List<Shown> on(LocalDate day, List<Task> tasks) {
        List<String> ids = tasks.stream().map(Task::id).toList();
        Map<String, List<Indicator>> figures = indicators.of(ids);
        Map<String, List<Milestone>> dates = milestones.of(ids);
        return tasks.stream()
                .map(task -> show(
                        task,
                        figures.getOrDefault(task.id(), List.of()),
                        dates.getOrDefault(task.id(), List.of()),
                        day))
                .toList();
    }

    private static Shown show(Task task, List<Indicator> figures, List<Milestone> dates, LocalDate day) {
        LongStream versionsOfParts = Stream.concat(
                        figures.stream().map(Indicator::version), dates.stream().map(Milestone::version))
                .mapToLong(Long::longValue);
        return new Shown(
                task,
                TaskView.of(task, figures, dates, day),
                EntityVersion.of(task.version(), day).with(versionsOfParts));
    }

    /** A task with its view and the version of that view. */
    record Shown(Task task, TaskView view, EntityVersion version) {}
}
