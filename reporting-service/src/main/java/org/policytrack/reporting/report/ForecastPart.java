package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.forecast.ForecastView;
import org.policytrack.reporting.goal.GoalStanding;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.IndicatorStanding;
import org.policytrack.reporting.standing.TaskStanding;

/** What will be missed if it goes on as accepted so far. It is arithmetic, and says so. */
record ForecastPart(ReportFacts facts, NumberedFigures figures) {

    private static final Set<Forecast.Outlook> MISSES =
            EnumSet.of(Forecast.Outlook.LATE, Forecast.Outlook.NEVER, Forecast.Outlook.EXCEEDED);

    private static final List<String> COUNT_COLUMNS = List.of("推算结果", "总体目标", "任务指标", "事项进度");
    private static final List<String> COLUMNS = List.of("类别", "名称", "期限", "到期差额", "推算");

    SectionPart compose() {
        List<Foreseen> goals = facts.goals().stream().map(this::goal).toList();
        List<Foreseen> indicators = facts.standings().stream()
                .flatMap(standing -> standing.indicators().stream().map(of -> indicator(standing, of)))
                .toList();
        List<Foreseen> tasks = facts.standings().stream().map(this::task).toList();
        return new SectionPart(
                List.of("以下按已审核数据的速度推算，只作算术外推，不代表判断。"),
                List.of(
                        Table.of(
                                "forecasts",
                                "推算汇总",
                                COUNT_COLUMNS,
                                Arrays.asList(Forecast.Outlook.values()),
                                outlook -> Row.of(
                                        outlook.name(),
                                        Cell.words(ReportWords.of(outlook)),
                                        count("goals", "总体目标", goals, outlook),
                                        count("indicators", "任务指标", indicators, outlook),
                                        count("tasks", "事项进度", tasks, outlook))),
                        Table.of(
                                "misses",
                                "预计不能按期达到的事项",
                                COLUMNS,
                                Stream.of(goals, indicators, tasks)
                                        .flatMap(List::stream)
                                        .filter(foreseen -> MISSES.contains(
                                                foreseen.forecast().outlook()))
                                        .toList(),
                                this::miss)));
    }

    private Cell count(String key, String of, List<Foreseen> foreseen, Forecast.Outlook outlook) {
        return figures.countedAt(
                facts.read(key.equals("goals") ? "goals" : "standings"),
                new Measured("forecasts/" + key + "/" + outlook, of + "：" + ReportWords.of(outlook), "项"),
                foreseen.stream()
                        .filter(one -> one.forecast().outlook() == outlook)
                        .count());
    }

    private Row miss(Foreseen foreseen) {
        return Row.of(
                foreseen.subject(),
                Cell.words(foreseen.kind()),
                Cell.words(foreseen.name()),
                Cell.words(foreseen.deadline().toString()),
                missedBy(foreseen),
                Cell.words(
                        ForecastView.of(foreseen.forecast(), foreseen.deadline(), foreseen.unit(), ReportWords.CHINESE)
                                .words()));
    }

    private Cell missedBy(Foreseen foreseen) {
        BigDecimal missedBy = foreseen.forecast().missedBy();
        if (missedBy == null) {
            return Cell.EMPTY;
        }
        Measured measured = new Measured(
                "forecast/" + foreseen.subject() + "/missedBy", foreseen.name() + "：到期差额", foreseen.unit());
        return foreseen.entries().isEmpty()
                ? figures.readAt(facts.readOne("standings/" + foreseen.subject()), measured, missedBy)
                : figures.ofLedger(measured, missedBy, foreseen.entries());
    }

    private Foreseen goal(GoalStanding standing) {
        return new Foreseen(
                standing.goal().id(),
                "总体目标",
                standing.goal().name(),
                standing.goal().unit(),
                standing.deadline(),
                standing.forecast(),
                entries(standing.figures().parts()));
    }

    private Foreseen indicator(TaskStanding task, IndicatorStanding of) {
        return new Foreseen(
                of.indicator().id(),
                "任务指标",
                task.task().title() + "：" + of.indicator().name(),
                of.indicator().unit(),
                of.deadline(),
                of.forecast(),
                entries(List.of(of.figures())));
    }

    private Foreseen task(TaskStanding standing) {
        return new Foreseen(
                standing.task().id(),
                "事项进度",
                standing.task().title(),
                "%",
                standing.deadline(),
                standing.forecast(),
                List.of());
    }

    private static List<Long> entries(List<IndicatorFigures> parts) {
        return parts.stream()
                .flatMap(part -> part.course().stream())
                .map(Posted::id)
                .toList();
    }

    /**
     * Something of which it is worked out when it is reached.
     *
     * @param entries ids of those of the ledger it is worked out from; none for the percent of a task
     */
    private record Foreseen(
            String subject,
            String kind,
            String name,
            String unit,
            LocalDate deadline,
            Forecast forecast,
            List<Long> entries) {}
}
