package org.policytrack.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.reminder.OfficialCalendar.calendar;
import static org.policytrack.reporting.reminder.OfficialCalendar.ofWeekends;

import java.time.LocalDate;
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

    @ParameterizedTest
    @CsvSource({"2023-05-02, 0", "2023-05-03, 1"})
    void withoutACalendarTheWeekendsDecide(LocalDate day, int rung) {
        assertThat(new WaitingRungs(ReminderLadder.USUAL, ofWeekends()).reached(LocalDate.of(2023, 4, 28), day))
                .isEqualTo(rung);
    }
}
