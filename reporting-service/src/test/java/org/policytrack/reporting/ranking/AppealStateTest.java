package org.policytrack.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.reporting.ranking.AppealState.OPEN;
import static org.policytrack.reporting.ranking.AppealState.REJECTED;
import static org.policytrack.reporting.ranking.AppealState.UPHELD;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AppealStateTest {

    private static final List<List<AppealState>> POSSIBLE = List.of(List.of(OPEN, UPHELD), List.of(OPEN, REJECTED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(AppealState.values())
                .flatMap(from -> Arrays.stream(AppealState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void anAppealMovesOnlyAsTheTableSays(AppealState from, AppealState to) {
        if (POSSIBLE.contains(List.of(from, to))) {
            assertThat(from.movedTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.movedTo(to)).isInstanceOf(AppealAnsweredAlready.class);
        }
    }
}
