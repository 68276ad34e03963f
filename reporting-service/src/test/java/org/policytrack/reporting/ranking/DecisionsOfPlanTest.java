package org.policytrack.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

class DecisionsOfPlanTest {

    /** Decisions as the day in June and the lead's weight, 0 for off; then the day asked for and what it goes by. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:2           | 10 | 2",
                "10:2           | 20 | 2",
                "10:2           |  1 | 2", // before it was turned on
                "10:2 20:5      | 19 | 2",
                "10:2 20:5      | 20 | 5",
                "10:2 10:5      | 10 | 5", // what held at the end of the day
                "10:2 10:5      |  1 | 5",
                "10:0 20:3      |  1 | 3",
                "10:0 20:3      | 15 | 3",
                "10:2 20:0 25:4 | 19 | 2",
                "10:2 20:0 25:4 | 25 | 4",
                "10:2 20:0 20:4 | 20 | 4"
            })
    void aDayGoesByWhatHeldAtItsEnd(String decided, int day, int leadWeight) {
        assertThat(decisions(decided).on(june(day)).leadWeight()).isEqualTo(leadWeight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''        | 10", "10:0      | 10", "10:2 20:0 | 15", "10:2 20:0 | 25"})
    void withoutARankingNoDayHasOne(String decided, int day) {
        assertThatThrownBy(() -> decisions(decided).on(june(day))).isInstanceOf(RankingOff.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10:2 20:0 25:4 | 20", "10:2 20:0 25:4 | 24", "10:2 10:0 25:4 | 10", "10:2 10:0 25:4 | 1"})
    void aDayOnWhichItWasOffHasNone(String decided, int day) {
        assertThatThrownBy(() -> decisions(decided).on(june(day))).isInstanceOf(RankingOffOnDay.class);
    }

    private static DecisionsOfPlan decisions(String decided) {
        List<DecisionsOfPlan.Decided> list = Arrays.stream(decided.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .map(one ->
                        new DecisionsOfPlan.Decided(june(Integer.parseInt(one[0])), settings(Integer.parseInt(one[1]))))
                .toList();
        return new DecisionsOfPlan("plan", list);
    }

    private static RankingSettings settings(int leadWeight) {
        return new RankingSettings(leadWeight > 0, leadWeight, 1, 2, 1, 5);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2023, 6, day);
    }
}
