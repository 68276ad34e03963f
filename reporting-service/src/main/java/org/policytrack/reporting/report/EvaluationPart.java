package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.evaluation.Evaluation;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;

/** The evaluation that the official text demands of the year (三、2), with the figures that each score comes from. */
record EvaluationPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> DIMENSION_COLUMNS = List.of("维度", "权重", "得分", "有数据的指标", "指标");
    private static final List<String> INDICATOR_COLUMNS = List.of("维度", "指标", "权重", "目标值", "已核实", "得分");

    private static final String RULE =
            "指标得分为已核实数据占目标值的百分比，最高100分；维度得分为有数据的指标按权重的平均，" + "综合得分为有得分的维度按权重的平均。没有数据的不计分，也不按零分计算。";

    /** The official text names the dimensions, not what is measured of them. */
    private static final String ASSUMED = "各维度包括哪些指标、权重多少，工作要点没有规定，牵头协调单位尚未确定，暂按假定计算。";

    SectionPart compose() {
        List<Row> rows = new ArrayList<>(
                facts.evaluation().dimensions().stream().map(this::dimension).toList());
        rows.add(total());
        return new SectionPart(
                facts.isWeighingAssumed() ? List.of(RULE, ASSUMED) : List.of(RULE),
                List.of(
                        new Table("evaluation", "评价结果", DIMENSION_COLUMNS, rows),
                        Table.of(
                                "evaluationIndicators",
                                "指标得分",
                                INDICATOR_COLUMNS,
                                facts.evaluation().dimensions().stream()
                                        .flatMap(dimension -> dimension.indicators().stream()
                                                .map(indicator -> new Scored(dimension, indicator)))
                                        .toList(),
                                this::indicator)));
    }

    private String read() {
        return facts.readOne("evaluations/" + facts.plan().id());
    }

    private Row dimension(Evaluation.OfDimension of) {
        String key = "evaluation/" + of.dimension();
        String name = of.dimension().wording();
        return Row.of(
                of.dimension().name(),
                Cell.words(name),
                figures.countedAt(read(), new Measured(key + "/weight", name + "：权重", ""), of.weight()),
                score(new Measured(key + "/score", name + "：得分", "分"), of.score(), of.ledger()),
                figures.countedAt(read(), new Measured(key + "/measured", name + "：有数据的指标", "个"), of.measured()),
                figures.countedAt(
                        read(),
                        new Measured(key + "/indicators", name + "：指标", "个"),
                        of.indicators().size()));
    }

    private Row total() {
        Evaluation evaluation = facts.evaluation();
        return Row.of(
                "TOTAL",
                Cell.words("综合"),
                Cell.EMPTY,
                score(
                        new Measured("evaluation/score", "综合得分", "分"),
                        evaluation.score(),
                        evaluation.dimensions().stream()
                                .filter(dimension -> dimension.weight() > 0)
                                .flatMap(dimension -> dimension.ledger().stream())
                                .toList()),
                Cell.EMPTY,
                Cell.EMPTY);
    }

    private Row indicator(Scored scored) {
        Evaluation.OfIndicator of = scored.indicator();
        String name = of.indicator().name();
        String subject = of.indicator().id();
        List<Long> entries = of.verified().map(Posted::id).stream().toList();
        return Row.of(
                subject,
                Cell.words(scored.dimension().dimension().wording()),
                Cell.words(name),
                figures.countedAt(
                        read(), new Measured("evaluation/" + subject + "/weight", name + "：权重", ""), of.weight()),
                figures.readAt(
                        read(),
                        new Measured(
                                "evaluation/" + subject + "/target",
                                name + "：目标值",
                                of.indicator().unit()),
                        of.indicator().target()),
                score(
                        new Measured(
                                "evaluation/" + subject + "/verified",
                                name + "：已核实",
                                of.indicator().unit()),
                        of.verified().map(Posted::value),
                        entries),
                score(new Measured("evaluation/" + subject + "/score", name + "：得分", "分"), of.score(), entries));
    }

    private Cell score(Measured measured, Optional<BigDecimal> score, List<Long> entries) {
        return score.map(value -> figures.ofLedger(measured, value, entries)).orElse(Cell.NO_DATA);
    }

    private record Scored(Evaluation.OfDimension dimension, Evaluation.OfIndicator indicator) {}
}
