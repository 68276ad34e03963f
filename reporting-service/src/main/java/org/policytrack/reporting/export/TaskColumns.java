package org.policytrack.reporting.export;

import static org.policytrack.reporting.export.ExportColumn.Source.PLAN;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.taskclient.Task;

/** The tasks and measures of a plan: who must do what, by when, to which figure. */
final class TaskColumns {

    private TaskColumns() {}

    static List<ExportColumn<Task>> in(Words words) {
        ExportColumn.Of<Task> columns = new ExportColumn.Of<>(words, "tasks");
        return List.of(
                columns.text("kind", PLAN, task -> words.of("export.task-kind." + task.kind())),
                columns.number("number", PLAN, task -> BigDecimal.valueOf(task.number())),
                columns.text("title", PLAN, Task::title),
                columns.text(
                        "section",
                        PLAN,
                        task -> task.section() == null
                                ? null
                                : task.section().number() + " " + task.section().title()),
                columns.text("lead", PLAN, task -> task.lead().name()),
                columns.text("cooperating", PLAN, TaskColumns::cooperating),
                columns.text("indicators", PLAN, task -> listed(task.indicators(), TaskColumns::indicator)),
                columns.text("milestones", PLAN, task -> listed(task.milestones(), TaskColumns::milestone)),
                columns.text("id", PLAN, Task::id).notOnPaper());
    }

    private static String cooperating(Task task) {
        return task.responsibilities().stream()
                .filter(responsible -> responsible.role() == Task.Role.COOPERATING)
                .map(Task.Responsibility::name)
                .collect(Collectors.joining("、"));
    }

    private static String indicator(Task.Indicator indicator) {
        String sign = switch (indicator.comparison()) {
            case AT_LEAST -> "≥";
            case EXACTLY -> "=";
        };
        return indicator.name() + " " + sign + " " + indicator.target().toPlainString() + " " + indicator.unit();
    }

    private static String milestone(Task.Milestone milestone) {
        return milestone.name() + " " + milestone.dueDate();
    }

    private static <T> String listed(List<T> things, Function<T, String> said) {
        return things.stream().map(said).collect(Collectors.joining("\n"));
    }
}
