package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

class PaceTest {

    private final Pace year2023 = weighted();

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, 0.0",
        "2022-12-31, 0.0",
        "2023-01-01, 0.3",
        "2023-06-30, 49.6",
        "2023-07-02, 50.1",
        "2023-12-30, 99.7",
        "2023-12-31, 100.0",
        "2024-05-01, 100.0"
    })
    void thePaceIsLinearFromTheFirstDayToTheLastBothIncluded(LocalDate day, BigDecimal expected) {
        assertThat(year2023.expectedOn(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, 40, 9.6", "2023-06-30, 50, -0.4", "2022-06-01, 0, 0.0"})
    void whatIsAheadIsBehindByLessThanNothing(LocalDate day, int percent, BigDecimal behind) {
        assertThat(year2023.behind(percent, day)).isEqualTo(behind);
    }

    /** What milestones carry is expected on their due dates, the rest day by day. */
    @ParameterizedTest
    @CsvSource({
        // day, weights, expected
        "2023-06-30, '', 49.6",
        "2023-06-29, '06-30:40', 29.6",
        "2023-06-30, '06-30:40', 69.8",
        "2023-12-31, '06-30:40', 100.0",
        "2023-06-30, '06-30:40 09-30:60', 40.0",
        "2023-09-30, '06-30:40 09-30:60', 100.0",
        "2022-12-31, '06-30:40', 0.0",
        "2023-06-30, '04-30:30 06-30:30 12-31:20', 69.9",
        "2023-06-30, '04-30:70 06-30:70', 100.0"
    })
    void whatMilestonesCarryIsExpectedOnTheirDueDates(LocalDate day, String weights, BigDecimal expected) {
        Pace pace = weighted(weights.isEmpty() ? new String[0] : weights.split(" ", -1));

        assertThat(pace.expectedOn(day)).isEqualTo(expected);
    }

    /** Each as month-day:weight. */
    private static Pace weighted(String... milestones) {
        Plan plan = new Plan(
                "p", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), new Plan.Settings(10, 30, 35, 7, false));
        return Pace.of(
                plan,
                Stream.concat(Stream.of("12-31:"), Stream.of(milestones))
                        .map(PaceTest::milestone)
                        .toList());
    }

    private static Task.Milestone milestone(String text) {
        String[] parts = text.split(":", -1);
        LocalDate due = LocalDate.parse("2023-" + parts[0]);
        return new Task.Milestone(text, text, due, due, null, parts[1].isEmpty() ? null : Integer.valueOf(parts[1]));
    }
}
