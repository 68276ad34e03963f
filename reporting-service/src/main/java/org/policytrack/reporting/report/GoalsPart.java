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
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Task;

/** The headline goals with what is missing to each, and the indicators of the tasks. */
record GoalsPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> GOAL_COLUMNS = List.of("目标", "目标值", "已核实", "完成比例", "序时应达", "差距", "佐证");
    private static final List<String> INDICATOR_COLUMNS = List.of("任务", "指标", "目标值", "已核实", "完成比例", "差距", "佐证");

    SectionPart compose() {
        return SectionPart.of(
                Table.of("goals", "总体目标完成情况", GOAL_COLUMNS, facts.goals(), this::goal),
                Table.of(
                        "indicators",
                        "任务指标完成情况",
                        INDICATOR_COLUMNS,
                        facts.standings().stream()
                                .flatMap(standing -> standing.indicators().stream()
                                        .map(indicator -> new OfTask(standing, indicator)))
                                .toList(),
                        this::indicator));
    }

    private Row goal(GoalStanding standing) {
        GoalView view = GoalView.of(standing, ReportWords.CHINESE);
        String subject = "goal/" + view.goal();
        String read = facts.read("goals");
        List<Long> entries = standing.figures().parts().stream()
                .map(IndicatorFigures::verified)
                .flatMap(Optional::stream)
                .map(Posted::id)
                .toList();
        return Row.of(
                view.goal(),
                Cell.words(view.name()),
                figures.readAt(read, measured(subject, "/target", view.name(), "目标值", view.unit()), view.target()),
                figure(entries, measured(subject, "/verified", view.name(), "已核实", view.unit()), view.verified()),
                figure(entries, measured(subject, "/percent", view.name(), "完成比例", "%"), view.percentOfTarget()),
                figures.readAt(read, measured(subject, "/expected", view.name(), "序时应达", view.unit()), view.expected()),
                figure(entries, measured(subject, "/gap", view.name(), "差距", view.unit()), view.gap()),
                Cell.words(evidence(view.state(), view.verified() != null)));
    }

    private Row indicator(OfTask of) {
        Task.Indicator indicator = of.standing().indicator();
        Optional<Posted> verified = of.standing().figures().verified();
        List<Long> entries = verified.map(Posted::id).stream().toList();
        Optional<BigDecimal> value = verified.map(Posted::value);
        String subject = "indicator/" + indicator.id();
        String read = facts.readOne("standings/" + of.task().task().id());
        return Row.of(
                indicator.id(),
                Cell.words(of.task().task().title()),
                Cell.words(indicator.name()),
                figures.readAt(
                        read,
                        measured(subject, "/target", indicator.name(), "目标值", indicator.unit()),
                        indicator.target()),
                figure(
                        entries,
                        measured(subject, "/verified", indicator.name(), "已核实", indicator.unit()),
                        value.orElse(null)),
                figure(
                        entries,
                        measured(subject, "/percent", indicator.name(), "完成比例", "%"),
                        value.map(indicator::percentAt).orElse(null)),
                figure(
                        entries,
                        measured(subject, "/gap", indicator.name(), "差距", indicator.unit()),
                        value.map(indicator::missingAt).orElse(null)),
                Cell.words(evidence(of.standing().figures().state(), value.isPresent())));
    }

    private Cell figure(
            List<Long> entries, Measured measured, @Nullable BigDecimal value) {
        return value == null ? Cell.NO_DATA : figures.ofLedger(measured, value, entries);
    }

    private static Measured measured(String subject, String key, String name, String what, String unit) {
        return new Measured(subject + key, name + "：" + what, unit);
    }

    private static String evidence(FigureState state, boolean isVerified) {
        return isVerified ? (state == FigureState.NO_EVIDENCE ? "无佐证" : "有佐证") : "";
    }

    private record OfTask(TaskStanding task, IndicatorStanding standing) {}
}
