package org.policytrack.reporting.taskclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingYearTest {

    private static final WorkingYear LAID_DOWN = new WorkingYear(
            2023,
            true,
            List.of(
                    new WorkingYear.NamedDay(LocalDate.of(2023, 1, 27), WorkingYear.Kind.HOLIDAY),
                    new WorkingYear.NamedDay(LocalDate.of(2023, 1, 28), WorkingYear.Kind.MAKE_UP_DAY),
                    new WorkingYear.NamedDay(LocalDate.of(2023, 9, 29), WorkingYear.Kind.HOLIDAY)));
    private static final WorkingYear BY_WEEKENDS = new WorkingYear(2023, false, List.of());

    @ParameterizedTest
    @CsvSource({
        "2023-06-28, 2023-06-28",
        "2023-05-28, 2023-05-26",
        "2023-01-28, 2023-01-28",
        "2023-01-27, 2023-01-26",
        "2023-09-30, 2023-09-28",
        "2023-10-01, 2023-09-28"
    })
    void aHolidayGivesWayToTheWorkingDayBeforeIt(LocalDate day, LocalDate worked) {
        assertThat(LAID_DOWN.onOrBefore(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-28, 2023-01-27", "2023-09-29, 2023-09-29", "2023-05-28, 2023-05-26"})
    void withoutACalendarTheWeekendsDecide(LocalDate day, LocalDate worked) {
        assertThat(BY_WEEKENDS.onOrBefore(day)).isEqualTo(worked);
    }

    @Test
    void aDayOfAnotherYearIsNoQuestionForIt() {
        assertThatThrownBy(() -> LAID_DOWN.onOrBefore(LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
