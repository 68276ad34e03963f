package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.comparison.MovedKind;
import org.policytrack.reporting.comparison.MovedView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.Light;

/**
 * What is not as it was on the last day of the period before: that day as it was known at its own end, the day of the
 * report as the rest of the report knows it.
 */
record MovedPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> COUNT_COLUMNS = List.of("变化", "数量");
    private static final List<String> COLUMNS = List.of("事项", "名称", "变化", "上期", "本期", "日期", "原因");

    SectionPart compose() {
        return new SectionPart(
                List.of(days()),
                List.of(
                        Table.of("movedCounts", "变化汇总", COUNT_COLUMNS, Arrays.asList(MovedKind.values()), this::count),
                        Table.of("moved", "变化明细", COLUMNS, facts.moved(), this::moved)));
    }

    private String days() {
        String day = ChineseDay.of(facts.when().asOf());
        String before = ChineseDay.of(facts.since());
        return isInHindsight()
                ? "%1$s与%2$s相比，变化如下：%1$s按截至%3$s所知，%2$s按当日所知。"
                        .formatted(day, before, ChineseDay.of(facts.when().knownAt()))
                : "%s与%s相比，变化如下。".formatted(day, before);
    }

    private boolean isInHindsight() {
        return facts.when().knownAt().isAfter(facts.when().asOf());
    }

    private String read() {
        String days = "/api/v1/comparisons?plan=" + facts.plan().id() + "&from=" + facts.since() + "&to="
                + facts.when().asOf();
        return isInHindsight() ? days + "&knownAt=" + facts.when().knownAt() : days;
    }

    private Row count(MovedKind kind) {
        String name = ReportWords.of(kind);
        return Row.of(
                kind.name(),
                Cell.words(name),
                figures.countedAt(
                        read(),
                        new Measured("moved/" + kind, name + "变化", "项"),
                        facts.moved().stream()
                                .filter(moved -> moved.kind() == kind)
                                .count()));
    }

    private Row moved(MovedView moved) {
        return new Row(
                moved.subject(),
                null,
                List.of(
                        Cell.words(facts.titleOf(moved.belongsTo())),
                        Cell.words(moved.name()),
                        Cell.words(ReportWords.of(moved.kind())),
                        value(moved, "/from", "上期", moved.from()),
                        value(moved, "/to", "本期", moved.to()),
                        Cell.words(moved.on().toString()),
                        Cell.words(moved.why().stream()
                                .map(this::reason)
                                .distinct()
                                .collect(Collectors.joining("；")))));
    }

    /** Names departments, and no persons: who it was is told by the comparison. */
    private String reason(MovedView.WhyView why) {
        String done = switch (why.code()) {
            case REPORT_ACCEPTED -> department(why) + "填报的进展审核通过";
            case FIGURE_REVERSED -> "冲销数据";
            case WAIVED -> "准予豁免";
            case WAIVER_REVOKED -> "撤销豁免";
            case DUE_DATE_MOVED -> "调整期限";
            case TARGET_CHANGED -> "调整目标值";
            case SETTING_CHANGED -> "调整设置";
            case DAY_PASSED -> "没有新的填报或调整，随时间推移变化";
        };
        return why.reason() == null ? done : done + "，原因：" + why.reason();
    }

    private String department(MovedView.WhyView why) {
        return why.department() == null ? "" : facts.nameOf(why.department());
    }

    private Cell value(MovedView moved, String key, String which, @Nullable String value) {
        if (value == null) {
            return Cell.EMPTY;
        }
        return switch (moved.kind()) {
            case LIGHT -> Cell.words(ReportWords.of(Light.valueOf(value)));
            case STATUS -> Cell.words(ReportWords.of(WorkStatus.valueOf(value)));
            case PERCENT, FIGURE ->
                figures.readAt(
                        read(),
                        new Measured(
                                "moved/" + moved.id() + key,
                                moved.name() + "：" + ReportWords.of(moved.kind()) + "（" + which + "）",
                                moved.kind() == MovedKind.PERCENT ? "%" : facts.unitOf(moved.subject())),
                        new BigDecimal(value));
            case DUE_DATE, TARGET, SETTING -> Cell.words(value);
        };
    }
}
