package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.reporting.report.ReportState.DRAFT;
import static org.policytrack.reporting.report.ReportState.PUBLISHED;
import static org.policytrack.reporting.report.ReportState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportStateTest {

    private static final List<List<ReportState>> POSSIBLE =
            List.of(List.of(DRAFT, PUBLISHED), List.of(DRAFT, WITHDRAWN), List.of(PUBLISHED, WITHDRAWN));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ReportState.values())
                .flatMap(from -> Arrays.stream(ReportState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aReportMovesOnlyAsTheTableSays(ReportState from, ReportState to) {
        if (POSSIBLE.contains(List.of(from, to))) {
            assertThat(from.movedTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.movedTo(to)).isInstanceOf(ReportMoveNotPossible.class);
        }
    }
}
