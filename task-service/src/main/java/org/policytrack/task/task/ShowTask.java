package org.policytrack.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.task.history.AsOf;
import org.policytrack.task.indicator.IndicatorView;
import org.policytrack.task.indicator.ShowIndicator;
import org.policytrack.task.milestone.MilestoneView;
import org.policytrack.task.milestone.ShowMilestone;

/** Tasks as they are read, with their indicators and milestones, today or as they were known on a day that is over. */
@ApplicationScoped
class ShowTask {

    private final ProgressTellings tellings;
    private final ShowIndicator indicators;
    private final ShowMilestone milestones;
    private final Clock clock;

    ShowTask(ProgressTellings tellings, ShowIndicator indicators, ShowMilestone milestones, Clock clock) {
        this.tellings = tellings;
        this.indicators = indicators;
        this.milestones = milestones;
        this.clock = clock;
    }

    Shown today(Task task) {
        return on(AsOf.today(clock), List.of(task)).getFirst();
    }

    /** In the order given. */
    List<Shown> on(AsOf asOf, List<Task> tasks) {
        List<String> ids = tasks.stream().map(Task::id).toList();
        Map<String, TaskProgress> progress = progressOf(tasks, ids, asOf);
        Map<String, List<IndicatorView>> figures = indicators.of(ids, asOf);
        Map<String, List<MilestoneView>> dates = milestones.of(ids, asOf);
        return tasks.stream()
                .map(task -> show(
                        task,
                        progress.getOrDefault(task.id(), TaskProgress.NOTHING_TOLD),
                        figures.getOrDefault(task.id(), List.of()),
                        dates.getOrDefault(task.id(), List.of()),
                        asOf))
                .toList();
    }

    private Map<String, TaskProgress> progressOf(List<Task> tasks, List<String> ids, AsOf asOf) {
        return !asOf.isPast() || ids.isEmpty()
                ? tasks.stream().collect(Collectors.toMap(Task::id, Task::progress))
                : tellings.atTheEndOf(asOf.dayOnRecord(), ids);
    }

    private static Shown show(
            Task task, TaskProgress progress, List<IndicatorView> figures, List<MilestoneView> dates, AsOf asOf) {
        TaskView view = TaskView.of(task, progress, figures, dates, asOf.versionToShow(task.version()));
        return new Shown(task, view, asOf.tagOr(() -> versionToday(task, figures, dates, asOf)));
    }

    private static EntityVersion versionToday(
            Task task, List<IndicatorView> figures, List<MilestoneView> dates, AsOf asOf) {
        return EntityVersion.of(task.version(), asOf.day())
                .with(Stream.concat(
                                figures.stream().map(IndicatorView::version),
                                dates.stream().map(MilestoneView::version))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue));
    }

    /** A task with its view and the version of that view. */
    record Shown(Task task, TaskView view, EntityVersion version) {}
}
