package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private final Pace year2023 = new Pace(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

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
}
