package org.policytrack.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.Task;

class MilestoneStateTest {

    /** A Sunday within a holiday. */
    private final Task.Milestone milestone =
            new Task.Milestone("m", "机制", LocalDate.parse("2023-04-30"), LocalDate.parse("2023-04-28"), null);

    @ParameterizedTest
    @CsvSource({
        "2023-03-28, , UPCOMING",
        "2023-03-29, , DUE_SOON",
        "2023-04-27, , DUE_SOON",
        "2023-04-28, , DUE_TODAY",
        "2023-04-30, , DUE_TODAY",
        "2023-05-01, , OVERDUE",
        "2023-05-01, 2023-04-30, ACHIEVED",
        "2023-05-01, 2023-05-01, ACHIEVED_LATE"
    })
    void aMilestoneStandsByTheDayToActByAndTheDueDate(
            LocalDate day, @Nullable LocalDate achievedOn, MilestoneState state) {
        assertThat(MilestoneState.of(milestone, Optional.ofNullable(achievedOn), day))
                .isEqualTo(state);
    }
}
