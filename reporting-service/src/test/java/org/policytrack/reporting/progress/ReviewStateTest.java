package org.policytrack.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.reporting.progress.ReviewState.ACCEPTED;
import static org.policytrack.reporting.progress.ReviewState.RETURNED;
import static org.policytrack.reporting.progress.ReviewState.SUBMITTED;
import static org.policytrack.reporting.progress.ReviewState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewStateTest {

    private static final List<List<ReviewState>> POSSIBLE =
            List.of(List.of(SUBMITTED, ACCEPTED), List.of(SUBMITTED, RETURNED), List.of(SUBMITTED, WITHDRAWN));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ReviewState.values())
                .flatMap(from -> Arrays.stream(ReviewState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aReportMovesOnlyAsTheTableSays(ReviewState from, ReviewState to) {
        if (POSSIBLE.contains(List.of(from, to))) {
            assertThat(from.movedTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.movedTo(to)).isInstanceOf(MoveNotPossible.class);
        }
    }
}
