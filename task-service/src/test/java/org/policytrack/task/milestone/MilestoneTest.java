package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.calendar.WorkingDays;

class MilestoneTest {

    private static final WorkingDays CALENDAR = WorkingDays.onClassPath();

    @Nested
    class TheDayToActBy {

        @ParameterizedTest
        @CsvSource({"2023-04-30, 2023-04-28", "2023-06-30, 2023-06-30", "2023-12-31, 2023-12-29"})
        void isTheLastWorkingDayUpToTheDueDate(LocalDate dueDate, LocalDate actBy) {
            assertThat(due(dueDate).actBy()).isEqualTo(actBy);
        }
    }

    @Nested
    class TheState {

        @ParameterizedTest
        @CsvSource({
            "2023-03-28, UPCOMING",
            "2023-03-29, DUE_SOON",
            "2023-04-27, DUE_SOON",
            "2023-04-28, DUE_TODAY",
            "2023-04-30, DUE_TODAY",
            "2023-05-01, OVERDUE"
        })
        void followsFromTheDay(LocalDate day, MilestoneState state) {
            assertThat(due(LocalDate.of(2023, 4, 30)).stateOn(day)).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"2023-04-30, ACHIEVED", "2023-05-01, ACHIEVED_LATE"})
        void tellsWhetherItWasAchievedInTime(LocalDate achievedOn, MilestoneState state) {
            Milestone milestone = due(LocalDate.of(2023, 4, 30));

            milestone.achieved(achievedOn, 1);

            assertThat(milestone.stateOn(LocalDate.of(2023, 6, 1))).isEqualTo(state);
        }

        @Test
        void ofADayBeforeTheAchievementIsStillOpen() {
            Milestone milestone = due(LocalDate.of(2023, 4, 30));

            milestone.achieved(LocalDate.of(2023, 4, 27), 1);

            assertThat(milestone.stateOn(LocalDate.of(2023, 4, 26))).isEqualTo(MilestoneState.DUE_SOON);
        }
    }

    @Nested
    class AMove {

        @Test
        void keepsTheFirstDateAndCounts() {
            Milestone milestone = due(LocalDate.of(2023, 4, 30));

            milestone.moveTo(LocalDate.of(2023, 5, 31), CALENDAR);
            milestone.moveTo(LocalDate.of(2023, 10, 1), CALENDAR);

            assertThat(milestone.originalDueDate()).isEqualTo("2023-04-30");
            assertThat(milestone.dueDate()).isEqualTo("2023-10-01");
            assertThat(milestone.actBy()).isEqualTo("2023-09-28");
            assertThat(milestone.moves()).isEqualTo(2);
        }
    }

    @Nested
    class AnAchievement {

        @Test
        void thatWasOvertakenChangesNothing() {
            Milestone milestone = due(LocalDate.of(2023, 4, 30));

            milestone.achieved(LocalDate.of(2023, 4, 27), 5);
            milestone.achieved(LocalDate.of(2023, 4, 20), 4);

            assertThat(milestone.achievedOn()).hasValue(LocalDate.of(2023, 4, 27));
        }
    }

    private static Milestone due(LocalDate day) {
        return new Milestone("p-m1-x", "p", "p-m1", "建立机制", "4月底前", day, false, null, CALENDAR);
    }
}
