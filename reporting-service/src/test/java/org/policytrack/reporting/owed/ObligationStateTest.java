package org.policytrack.reporting.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.progress.ReviewState;

class ObligationStateTest {

    /** Due on 28 June. */
    @ParameterizedTest
    @CsvSource({
        ", 2023-06-28, OWED",
        ", 2023-06-29, OVERDUE",
        "WITHDRAWN, 2023-06-28, OWED",
        "WITHDRAWN, 2023-06-29, OVERDUE",
        "SUBMITTED, 2023-06-29, SUBMITTED",
        "RETURNED, 2023-06-29, RETURNED",
        "RETURNED WITHDRAWN, 2023-06-29, RETURNED",
        "RETURNED SUBMITTED, 2023-06-29, SUBMITTED",
        "ACCEPTED, 2023-06-29, ACCEPTED",
        "ACCEPTED SUBMITTED, 2023-06-29, ACCEPTED",
        "ACCEPTED RETURNED, 2023-06-29, ACCEPTED"
    })
    void whatWasFiledDecidesAndTheDayOnlyWhereNothingWas(
            @Nullable String filed, LocalDate today, ObligationState expected) {
        List<ReviewState> states = filed == null
                ? List.of()
                : Arrays.stream(filed.split(" ")).map(ReviewState::valueOf).toList();

        assertThat(ObligationState.of(states, LocalDate.of(2023, 6, 28), today)).isEqualTo(expected);
    }
}
