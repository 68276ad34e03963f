package org.policytrack.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.Plan;

class TrendPointTest {

    private final Plan plan = new Plan(
            "p", LocalDate.parse("2023-02-10"), LocalDate.parse("2023-05-20"), new Plan.Settings(10, 30, 35, 7, false));

    @ParameterizedTest
    @CsvSource({
        "2023-01-15, 2023-01-15",
        "2023-02-10, 2023-02-10",
        "2023-02-28, 2023-02-28",
        "2023-03-01, 2023-02-28 2023-03-01",
        "2023-04-15, 2023-02-28 2023-03-31 2023-04-15",
        "2023-05-31, 2023-02-28 2023-03-31 2023-04-30 2023-05-31",
        "2024-08-01, 2023-02-28 2023-03-31 2023-04-30 2023-05-31 2024-08-01"
    })
    void eachMonthOfThePlanEndsOnceAndTheDayItselfIsLast(LocalDate asOf, String days) {
        assertThat(TrendPoint.days(plan, asOf).stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }
}
