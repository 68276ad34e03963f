package org.policytrack.reporting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.ledger.EntryKind;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/** Three indicators with targets of 10, the last of them to be met exactly. */
class EvaluationTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({"0, 0.0", "4, 40.0", "10, 100.0", "25, 100.0"})
    void anIndicatorScoresThePercentOfItsTargetAndNeverMoreThanAll(String value, String score) {
        assertThat(evaluated(weighing(1, of("a", 1)), Map.of("a", value)).score())
                .contains(new BigDecimal(score));
    }

    @ParameterizedTest
    @CsvSource({"9, 90.0", "10, 100.0", "12, 80.0", "25, 0"})
    void whatIsAboveATargetToBeMetExactlyCountsAsMuchLess(String value, String score) {
        assertThat(evaluated(weighing(1, of("exact", 1)), Map.of("exact", value))
                        .score())
                .hasValueSatisfying(scored -> assertThat(scored).isEqualByComparingTo(score));
    }

    @Test
    void aDimensionIsTheMeanOfWhatWasMeasuredByItsWeights() {
        Evaluation evaluation =
                evaluated(weighing(1, of("a", 3), of("b", 1), of("exact", 5)), Map.of("a", "4", "b", "8"));

        Evaluation.OfDimension innovation = evaluation.dimensions().getFirst();
        assertThat(innovation.score()).contains(new BigDecimal("50.0"));
        assertThat(innovation.measured()).isEqualTo(2);
        assertThat(innovation.ledger()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasNotMeasuredHasNoScoreAndIsNotTakenForZero() {
        Evaluation evaluation = evaluated(weighing(1, of("a", 1)), Map.of("a", "8"));

        assertThat(evaluation.dimensions())
                .extracting(dimension -> dimension.score().isPresent())
                .containsExactly(true, false, false, false);
        assertThat(evaluation.score()).contains(new BigDecimal("80.0"));
        assertThat(evaluated(weighing(1, of("a", 1)), Map.of()).score()).isEmpty();
    }

    @Test
    void aDimensionThatWeighsNothingCountsNothingInTheWhole() {
        Weighing weighing = new Weighing(List.of(
                new Weighing.OfDimension(Dimension.RISK, 3, List.of(of("b", 1))),
                new Weighing.OfDimension(Dimension.INNOVATION, 0, List.of(of("a", 1))),
                new Weighing.OfDimension(Dimension.ACTIVITY, 1, List.of(of("exact", 1))),
                new Weighing.OfDimension(Dimension.POTENTIAL, 1, List.of())));

        Evaluation evaluation = evaluated(weighing, Map.of("a", "10", "b", "2", "exact", "6"));

        assertThat(evaluation.dimensions())
                .extracting(Evaluation.OfDimension::dimension)
                .containsExactly(Dimension.values());
        assertThat(evaluation.dimensions().getFirst().score()).contains(new BigDecimal("100.0"));
        assertThat(evaluation.score()).contains(new BigDecimal("30.0"));
    }

    @Test
    void whatThePlanDoesNotHaveAnyMoreIsLeftOut() {
        Evaluation evaluation = evaluated(weighing(1, of("gone", 1), of("a", 1)), Map.of("a", "4", "gone", "10"));

        assertThat(evaluation.dimensions().getFirst().indicators()).hasSize(1);
        assertThat(evaluation.score()).contains(new BigDecimal("40.0"));
    }

    @Test
    void aWeighingHasEachDimensionOnceEachIndicatorOnceAndSomeWeight() {
        List<Weighing.OfDimension> fine =
                new ArrayList<>(weighing(1, of("a", 1)).dimensions());

        assertThatThrownBy(() -> new Weighing(fine.subList(0, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weighing(1, of("a", 1), of("a", 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weighing(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("a", 0)).isInstanceOf(IllegalArgumentException.class);
        fine.set(0, fine.get(1));
        assertThatThrownBy(() -> new Weighing(fine)).isInstanceOf(IllegalArgumentException.class);
    }

    /** All dimensions weigh the same, and only the first has indicators. */
    private static Weighing weighing(int weight, Weighing.OfIndicator... indicators) {
        return new Weighing(Arrays.stream(Dimension.values())
                .map(dimension -> new Weighing.OfDimension(
                        dimension, weight, dimension == Dimension.INNOVATION ? List.of(indicators) : List.of()))
                .toList());
    }

    private static Weighing.OfIndicator of(String indicator, int weight) {
        return new Weighing.OfIndicator(indicator, weight);
    }

    private static Evaluation evaluated(Weighing weighing, Map<String, String> values) {
        Map<String, IndicatorFigures> figures = new HashMap<>();
        List<String> ids = List.of("a", "b", "exact", "gone");
        for (String id : ids) {
            @Nullable String value = values.get(id);
            if (value != null) {
                figures.put(
                        id,
                        IndicatorFigures.of(List.of(new Posted(
                                ids.indexOf(id) + 1L,
                                EntryKind.VERIFIED,
                                id,
                                "report",
                                new BigDecimal(value),
                                DAY,
                                1,
                                null))));
            }
        }
        return Evaluation.of(weighing, plan(), figures);
    }

    private static BorrowedPlan plan() {
        BigDecimal ten = BigDecimal.TEN;
        Task task = new Task(
                "t",
                "plan",
                Task.Kind.TASK,
                1,
                "任务",
                List.of(new Task.Responsibility("zj-scjg", "省市场监管局", Task.Role.LEAD, null)),
                List.of(
                        new Task.Indicator("a", "甲", ten, "个", Task.Comparison.AT_LEAST),
                        new Task.Indicator("b", "乙", ten, "个", Task.Comparison.AT_LEAST),
                        new Task.Indicator("exact", "丙", ten, "个", Task.Comparison.EXACTLY)),
                List.of());
        Plan plan = new Plan("plan", DAY.withDayOfYear(1), DAY, new Plan.Settings(10, 30, 35, 7, false));
        return new BorrowedPlan(plan, List.of(task), List.of(), List.of());
    }
}
