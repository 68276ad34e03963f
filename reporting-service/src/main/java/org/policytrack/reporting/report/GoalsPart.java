package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.goal.GoalStanding;
import org.policytrack.reporting.goal.GoalView;
import org.policytrack.reporting.ledger.FigureState;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.IndicatorStanding;
import org.policytrack.reporting.taskclient.Task;

/** The headline goals with what is missing to each, and the indicators of the tasks. */
record GoalsPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> GOAL_COLUMNS = List.of("目标", "目标值", "已核实", "完成比例", "序时应达", "差距", "佐证");
    private static final List<String> INDICATOR_COLUMNS = List.of("任务", "指标", "目标值", "已核实", "完成比例", "差距", "佐证");

    SectionPart compose() {
        List<OfTask> indicators = facts.standings().stream()
                .flatMap(standing -> standing.indicators().stream().map(of -> new OfTask(standing.task(), of)))
                .toList();
        return SectionPart.of(
                Table.of("goals", "总体目标完成情况", GOAL_COLUMNS, facts.goals(), this::goal),
                Table.of("indicators", "任务指标完成情况", INDICATOR_COLUMNS, indicators, this::indicator));
    }

    private Row goal(GoalStanding standing) {
        GoalView view = GoalView.of(standing, ReportWords.CHINESE);
        Line line = new Line(
                "goal/" + view.goal(),
                view.name(),
                view.unit(),
                entries(standing.figures().parts()));
        String read = facts.read("goals");
        return Row.of(
                view.goal(),
                Cell.words(view.name()),
                figures.readAt(read, line.measured("target", "目标值"), view.target()),
                verified(line, "verified", "已核实", view.verified()),
                verified(line.inPercent(), "percent", "完成比例", view.percentOfTarget()),
                figures.readAt(read, line.measured("expected", "序时应达"), view.expected()),
                verified(line, "gap", "差距", view.gap()),
                evidence(view.state(), line));
    }

    private Row indicator(OfTask of) {
        Task.Indicator indicator = of.standing().indicator();
        Optional<BigDecimal> value = of.standing().figures().verified().map(Posted::value);
        Line line = new Line(
                "indicator/" + indicator.id(),
                indicator.name(),
                indicator.unit(),
                entries(List.of(of.standing().figures())));
        return Row.of(
                indicator.id(),
                Cell.words(of.task().title()),
                Cell.words(indicator.name()),
                figures.readAt(
                        facts.readOne("standings/" + of.task().id()),
                        line.measured("target", "目标值"),
                        indicator.target()),
                verified(line, "verified", "已核实", value.orElse(null)),
                verified(
                        line.inPercent(),
                        "percent",
                        "完成比例",
                        value.map(indicator::percentAt).orElse(null)),
                verified(line, "gap", "差距", value.map(indicator::missingAt).orElse(null)),
                evidence(of.standing().figures().state(), line));
    }

    private Cell verified(Line line, String key, String what, @Nullable BigDecimal value) {
        return value == null ? Cell.NO_DATA : figures.ofLedger(line.measured(key, what), value, line.entries());
    }

    private static Cell evidence(FigureState state, Line line) {
        if (line.entries().isEmpty()) {
            return Cell.EMPTY;
        }
        return Cell.words(state == FigureState.NO_EVIDENCE ? "无佐证" : "有佐证");
    }

    private static List<Long> entries(List<IndicatorFigures> parts) {
        return parts.stream()
                .flatMap(part -> part.verified().stream())
                .map(Posted::id)
                .toList();
    }

    /** An indicator of a task. */
    private record OfTask(Task task, IndicatorStanding standing) {}

    /**
     * Something that has a target.
     *
     * @param entries ids of those of the ledger that make its verified figure; none where there is none
     */
    private record Line(String subject, String name, String unit, List<Long> entries) {

        Measured measured(String key, String what) {
            return new Measured(subject + "/" + key, name + "：" + what, unit);
        }

        Line inPercent() {
            return new Line(subject, name, "%", entries);
        }
    }
}
