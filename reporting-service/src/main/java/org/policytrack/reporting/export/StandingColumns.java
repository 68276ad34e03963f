package org.policytrack.reporting.export;

import static org.policytrack.reporting.export.ExportColumn.Source.ACCEPTED;
import static org.policytrack.reporting.export.ExportColumn.Source.CLAIMED;
import static org.policytrack.reporting.export.ExportColumn.Source.PLAN;
import static org.policytrack.reporting.export.ExportColumn.Source.RULE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.forecast.ForecastView;
import org.policytrack.reporting.standing.StandingView;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;

/** How far the tasks and measures of a plan are, their lights and why. */
final class StandingColumns {

    private StandingColumns() {}

    static List<ExportColumn<TaskStanding>> in(Words words) {
        ExportColumn.Of<TaskStanding> columns = new ExportColumn.Of<>(words, "standings");
        return List.of(
                columns.text(
                        "kind",
                        PLAN,
                        standing ->
                                words.of("export.task-kind." + standing.task().kind())),
                columns.number(
                        "number",
                        PLAN,
                        standing -> BigDecimal.valueOf(standing.task().number())),
                columns.text("title", PLAN, standing -> standing.task().title()),
                columns.text("lead", PLAN, standing -> standing.task().lead().name()),
                columns.text(
                        "light",
                        RULE,
                        standing ->
                                words.of("export.light." + standing.verdict().light())),
                columns.text("status", ACCEPTED, standing -> words.of("export.status." + standing.status())),
                columns.percent(
                        "verified",
                        ACCEPTED,
                        standing -> standing.verified()
                                .map(VerifiedProgress::percentComplete)
                                .map(BigDecimal::valueOf)
                                .orElse(null)),
                columns.day(
                                "verified-as-of",
                                ACCEPTED,
                                standing -> standing.verified()
                                        .map(VerifiedProgress::asOf)
                                        .orElse(null))
                        .notOnPaper(),
                columns.number(
                                "claimed",
                                CLAIMED,
                                standing -> standing.claim()
                                        .map(Claim::percentComplete)
                                        .map(BigDecimal::valueOf)
                                        .orElse(null))
                        .notOnPaper(),
                columns.text(
                        "within",
                        ACCEPTED,
                        standing -> standing.verified()
                                .map(verified ->
                                        words.of("export." + (verified.byLead().isWithinDepartment() ? "yes" : "no")))
                                .orElse(null)),
                columns.text(
                                "waivers",
                                ACCEPTED,
                                standing -> standing.waivers().stream()
                                        .map(waiver -> waiver.subject() + "：" + waiver.reason())
                                        .collect(Collectors.joining("\n")))
                        .notOnPaper(),
                columns.percent("expected", RULE, TaskStanding::expectedPercent),
                columns.text(
                        "reasons",
                        RULE,
                        standing -> standing.verdict().reasons().stream()
                                .map(reason -> StandingView.ReasonView.of(reason, words)
                                        .words())
                                .collect(Collectors.joining("\n"))),
                columns.text(
                                "forecast",
                                RULE,
                                standing -> ForecastView.of(standing.forecast(), standing.deadline(), "%", words)
                                        .words())
                        .notOnPaper(),
                columns.text("id", PLAN, standing -> standing.task().id()).notOnPaper());
    }
}
