package org.policytrack.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.milestone.Milestone;

class RungTest {

    private static final Milestone APRIL = new Milestone(
            "p-m1-x", "p", "p-m1", "建立机制", "4月底前", LocalDate.of(2023, 4, 30), false, null, WorkingDays.onClassPath());

    @Test
    void noRungIsReachedWhileMoreThanThirtyDaysAreLeft() {
        assertThat(Rung.reachedBy(APRIL, LocalDate.of(2023, 3, 28))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-29, DUE_IN_30",
        "2023-04-13, DUE_IN_30",
        "2023-04-14, DUE_IN_14",
        "2023-04-20, DUE_IN_14",
        "2023-04-21, DUE_IN_7",
        "2023-04-24, DUE_IN_7",
        "2023-04-25, DUE_IN_3",
        "2023-04-27, DUE_IN_1",
        "2023-04-28, DUE_TODAY",
        "2023-04-30, DUE_TODAY",
        "2023-05-01, OVERDUE",
        "2023-09-01, OVERDUE"
    })
    void theLatestRungCountsToTheDayToActBy(LocalDate day, Rung rung) {
        assertThat(Rung.reachedBy(APRIL, day)).hasValue(rung);
    }
}
