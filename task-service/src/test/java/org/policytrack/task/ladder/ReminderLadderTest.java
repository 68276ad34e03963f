package org.policytrack.task.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderLadderTest {

    @Test
    void theDaysStandTheFarthestFirst() {
        assertThat(of(List.of(3, 30, 7), 7, 1, 5, 3, 3).daysBefore()).containsExactly(30, 7, 3);
    }

    @Test
    void aLadderMayHaveNoRungBeforeTheDayItself() {
        assertThat(of(List.of(), 7, 1, 5, 3, 3).daysBefore()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367", "7 7", "30 7 30"})
    void daysAreDistinctAndOfOneYear(String days) {
        List<Integer> refused =
                Arrays.stream(days.split(" ")).map(Integer::valueOf).toList();

        assertThatThrownBy(() -> of(refused, 7, 1, 5, 3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreAtMostTwentyDays() {
        List<Integer> twenty = IntStream.rangeClosed(1, 20).boxed().toList();
        List<Integer> more = IntStream.rangeClosed(1, 21).boxed().toList();

        assertThat(of(twenty, 7, 1, 5, 3, 3).daysBefore()).hasSize(20);
        assertThatThrownBy(() -> of(more, 7, 1, 5, 3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,1,5,3,3", "367,1,5,3,3", "7,-1,5,3,3", "7,1,0,3,3", "7,1,5,0,3", "7,1,5,3,0"})
    void whatIsCountedFromALaterDayIsAtLeastOne(int overdue, int head, int office, int climb, int review) {
        assertThatThrownBy(() -> of(List.of(7), overdue, head, office, climb, review))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReminderLadder of(List<Integer> days, int overdue, int head, int office, int climb, int review) {
        return new ReminderLadder(days, overdue, head, office, climb, List.of(3, 1), review);
    }
}
