package org.policytrack.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.reminder.OfficialCalendar.calendar;
import static org.policytrack.reporting.reminder.OfficialCalendar.ofWeekends;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.ReminderLadder;

class WaitingRungsTest {

    /** After three working days, and then each seven days. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-12, 2023-06-14, 0",
        "2023-06-12, 2023-06-15, 1",
        "2023-06-12, 2023-06-21, 1",
        "2023-06-12, 2023-06-25, 2",
        // Filed before a holiday: Friday, then Thursday 4, Friday 5 and Saturday 6 May are worked.
        "2023-04-28, 2023-05-05, 0",
        "2023-04-28, 2023-05-06, 1",
        // Filed on a day off.
        "2023-04-30, 2023-05-06, 1",
        "2023-12-28, 2024-01-02, 0",
        "2023-12-28, 2024-01-03, 1",
        "2023-12-28, 2024-01-10, 2"
    })
    void aReportHasWaitedTooLongAfterSoManyWorkingDays(LocalDate filedOn, LocalDate day, int rung) {
        assertThat(new WaitingRungs(ReminderLadder.USUAL, calendar()).reached(filedOn, day))
                .isEqualTo(rung);
    }

    /** Filed on Monday 5 June: by the usual ladder the rungs are the 8th, the 15th and, after a holiday, the 25th. */
    @ParameterizedTest(name = "every {0} days, rung {1} sent on {2}: on {3} {4}")
    @CsvSource({
        "7, 0, , 2023-06-07, ",
        "7, 0, , 2023-06-08, 1",
        "7, 1, 2023-06-08, 2023-06-14, ",
        "7, 1, 2023-06-08, 2023-06-15, 2",
        // After standstill the latest alone.
        "7, 1, 2023-06-08, 2023-06-30, 4",
        // Rarer: those that were sent stay the first ones.
        "14, 2, 2023-06-15, 2023-06-21, ",
        "14, 2, 2023-06-15, 2023-06-25, 3",
        "14, 3, 2023-06-25, 2023-07-05, ",
        "14, 3, 2023-06-25, 2023-07-06, 4",
        // Denser: it begins with the next day of its own.
        "2, 1, 2023-06-08, 2023-06-09, ",
        "2, 1, 2023-06-08, 2023-06-12, 3",
        // A clock that was set back has nothing to send.
        "7, 3, 2023-06-25, 2023-06-15, "
    })
    void whatIsSentFollowsWhatWasSent(int every, int lastRung, LocalDate remindedOn, LocalDate day, Integer rung) {
        WaitingRungs rungs = new WaitingRungs(new ReminderLadder(List.of(), every, 1, 5, 3), calendar());
        UndecidedReport report =
                new UndecidedReport("r", "t", "d", "2023-05", LocalDate.of(2023, 6, 5), lastRung, remindedOn);

        OptionalInt sent = rungs.toSend(report, day);

        assertThat(sent).isEqualTo(rung == null ? OptionalInt.empty() : OptionalInt.of(rung));
    }

    /** Whoever asks for those filed by then misses none. */
    @Test
    void noReportThatWasFiledLaterHasReachedARung() {
        WaitingRungs rungs = new WaitingRungs(ReminderLadder.USUAL, calendar());

        LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2024, 1, 1)).forEach(day -> {
            LocalDate last = rungs.lastFiled(day);
            assertThat(last.plusDays(1).datesUntil(day.plusDays(1)))
                    .allMatch(filedOn -> rungs.reached(filedOn, day) == 0);
        });
    }

    @ParameterizedTest
    @CsvSource({"2023-05-02, 0", "2023-05-03, 1"})
    void withoutACalendarTheWeekendsDecide(LocalDate day, int rung) {
        assertThat(new WaitingRungs(ReminderLadder.USUAL, ofWeekends()).reached(LocalDate.of(2023, 4, 28), day))
                .isEqualTo(rung);
    }
}
