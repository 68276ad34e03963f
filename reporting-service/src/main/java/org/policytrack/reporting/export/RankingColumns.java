package org.policytrack.reporting.export;

import static org.policytrack.reporting.export.ExportColumn.Source.ACCEPTED;
import static org.policytrack.reporting.export.ExportColumn.Source.PLAN;
import static org.policytrack.reporting.export.ExportColumn.Source.RULE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.ranking.SeenRank;
import org.policytrack.reporting.ranking.calculation.Calculation;

/** The departments of a ranking (晾晒); how a score was worked out only where the reader may see it. */
final class RankingColumns {

    private RankingColumns() {}

    static List<ExportColumn<SeenRank>> in(Words words, Names names) {
        ExportColumn.Of<SeenRank> columns = new ExportColumn.Of<>(words, "rankings");
        return List.of(
                columns.number("place", RULE, rank -> number(rank.placeOrNull())),
                columns.text("department", PLAN, rank -> names.ofDepartment(rank.department())),
                columns.number("score", RULE, SeenRank::scoreOrNull),
                columns.number("tied", RULE, rank -> rank.placeOrNull() == null ? null : number(rank.tiedWith()))
                        .notOnPaper(),
                columns.text(
                        "no-place",
                        RULE,
                        rank -> rank.noPlace()
                                .map(reason ->
                                        words.of("no-place." + reason.reason().name(), reason.had(), reason.needed()))
                                .orElse(null)),
                columns.number("counted", RULE, of(Calculation::countedTasks)),
                columns.number("verified", ACCEPTED, of(Calculation::verifiedTasks))
                        .notOnPaper(),
                columns.number(
                        "points",
                        RULE,
                        rank -> rank.detail()
                                .map(detail -> detail.calculation().totalPoints())
                                .orElse(null)),
                columns.number("weight", RULE, of(Calculation::totalWeight)).notOnPaper(),
                columns.number("within", ACCEPTED, rank -> number(rank.decidedWithinDepartment())),
                columns.text("appeal", RULE, rank -> words.of("export." + (rank.isUnderAppeal() ? "yes" : "no"))),
                columns.day("corrected-on", RULE, SeenRank::correctedOnOrNull),
                columns.text("code", PLAN, SeenRank::department).notOnPaper());
    }

    private static Function<SeenRank, @Nullable BigDecimal> of(Function<Calculation, Integer> count) {
        return rank -> rank.detail()
                .map(detail -> number(count.apply(detail.calculation())))
                .orElse(null);
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
