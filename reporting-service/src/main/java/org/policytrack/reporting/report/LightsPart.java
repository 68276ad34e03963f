package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.standing.Reason;
import org.policytrack.reporting.standing.StandingView;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Task;

/** How many tasks have which light and status, and each with its reasons and its lead, the worst light first. */
record LightsPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<Task.Kind> KINDS = List.of(Task.Kind.TASK, Task.Kind.MEASURE);

    /** What needs attention first, done last. */
    private static final List<Light> WORST_FIRST =
            List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN, Light.BLUE);

    private static final List<String> TASK_COLUMNS = List.of("序号", "事项", "牵头单位", "亮灯", "状态", "已核实进度", "序时进度", "原因");

    SectionPart compose() {
        return SectionPart.of(lights(), statuses(), tasks());
    }

    private Table lights() {
        List<String> columns = new ArrayList<>(List.of("类别"));
        WORST_FIRST.forEach(light -> columns.add(ReportWords.of(light)));
        columns.add("合计");
        return Table.of("lights", "亮灯汇总", columns, KINDS, kind -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(ReportWords.of(kind))));
            WORST_FIRST.forEach(light -> cells.add(counted(
                    "lights/" + kind + "/" + light,
                    ReportWords.of(kind) + "：" + ReportWords.of(light),
                    standing ->
                            standing.task().kind() == kind && standing.verdict().light() == light)));
            cells.add(total(kind));
            return new Row(kind.name(), null, cells);
        });
    }

    private Table statuses() {
        List<String> columns = new ArrayList<>(List.of("类别"));
        Arrays.stream(WorkStatus.values()).forEach(status -> columns.add(ReportWords.of(status)));
        columns.add("合计");
        return Table.of("statuses", "状态汇总", columns, KINDS, kind -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(ReportWords.of(kind))));
            Arrays.stream(WorkStatus.values())
                    .forEach(status -> cells.add(counted(
                            "statuses/" + kind + "/" + status,
                            ReportWords.of(kind) + "：" + ReportWords.of(status),
                            standing -> standing.task().kind() == kind && standing.status() == status)));
            cells.add(total(kind));
            return new Row(kind.name(), null, cells);
        });
    }

    private Cell total(Task.Kind kind) {
        return counted(
                "total/" + kind,
                ReportWords.of(kind) + "：合计",
                standing -> standing.task().kind() == kind);
    }

    private Cell counted(String key, String label, Predicate<TaskStanding> isCounted) {
        return figures.countedAt(
                facts.read("standings"),
                new Measured(key, label, "项"),
                facts.standings().stream().filter(isCounted).count());
    }

    private Table tasks() {
        List<TaskStanding> worstFirst = facts.standings().stream()
                .sorted(Comparator.comparingInt(
                        standing -> WORST_FIRST.indexOf(standing.verdict().light())))
                .toList();
        return Table.of("tasks", "事项进展", TASK_COLUMNS, worstFirst, this::task);
    }

    private Row task(TaskStanding standing) {
        Task task = standing.task();
        return Row.of(
                task.id(),
                Cell.words(ReportWords.of(task.kind()) + task.number()),
                Cell.words(task.title()),
                Cell.words(task.lead().name()),
                Cell.words(ReportWords.of(standing.verdict().light())),
                Cell.words(ReportWords.of(standing.status())),
                percent(standing, figures),
                figures.readAt(
                        facts.readOne("standings/" + task.id()),
                        new Measured("task/" + task.id() + "/expected", task.title() + "：序时进度", "%"),
                        standing.expectedPercent()),
                Cell.words(reasons(standing.verdict().reasons())));
    }

    /** The verified percent of a task, read where it was reported. */
    static Cell percent(TaskStanding standing, NumberedFigures figures) {
        Task task = standing.task();
        return standing.verified()
                .map(verified -> figures.readAt(
                        "/api/v1/progress-reports/" + verified.byLead().id(),
                        new Measured("task/" + task.id() + "/percent", task.title() + "：已核实进度", "%"),
                        BigDecimal.valueOf(verified.percentComplete())))
                .orElse(Cell.NO_DATA);
    }

    private static String reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason ->
                        StandingView.ReasonView.of(reason, ReportWords.CHINESE).words())
                .collect(Collectors.joining("；"));
    }
}
