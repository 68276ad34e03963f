package org.policytrack.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.reminder.OfficialCalendar.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.ReminderLadder;

/** Over the official working days of 2023 and 2024. */
class ReportRungsTest {

    private static final Plan.Settings SETTINGS = new Plan.Settings(10, 30, 35, 7, false);

    private final Plan plan = new Plan("p", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 31), SETTINGS);
    private final Plan ofTheYear = new Plan("p", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), SETTINGS);

    @ParameterizedTest
    @CsvSource({
        // Owed by Wednesday 28 June: three days before is the Sunday that was worked for the Dragon Boat Festival.
        "2023-06-21, 2023-05 2023-05-26 OVERDUE_4",
        "2023-06-25, 2023-06 2023-06-28 DUE_IN_3",
        "2023-06-26, 2023-06 2023-06-28 DUE_IN_3",
        "2023-06-27, 2023-06 2023-06-28 DUE_IN_1",
        "2023-06-28, 2023-06 2023-06-28 DUE_TODAY",
        "2023-06-29, 2023-06 2023-06-28 OVERDUE",
        "2023-07-05, 2023-06 2023-06-28 OVERDUE",
        "2023-07-06, 2023-06 2023-06-28 OVERDUE_2",
        "2023-07-13, 2023-06 2023-06-28 OVERDUE_3",
        "2023-07-24, 2023-06 2023-06-28 OVERDUE_4",
        "2023-07-25, 2023-07 2023-07-28 DUE_IN_3",
        // 28 May is a Sunday: owed by Friday the 26th, late from Saturday on, and told so on Monday.
        "2023-05-23, 2023-05 2023-05-26 DUE_IN_3",
        "2023-05-25, 2023-05 2023-05-26 DUE_IN_1",
        "2023-05-26, 2023-05 2023-05-26 DUE_TODAY",
        "2023-05-29, 2023-05 2023-05-26 OVERDUE",
        // 28 January is a Saturday that was worked after the Spring Festival: both rungs before it fall on the 20th.
        "2023-01-19, ",
        "2023-01-20, 2023-01 2023-01-28 DUE_IN_1",
        "2023-01-28, 2023-01 2023-01-28 DUE_TODAY",
        "2023-01-29, 2023-01 2023-01-28 OVERDUE",
        // 28 April is a Friday; what is late is told after the holiday.
        "2023-04-28, 2023-04 2023-04-28 DUE_TODAY",
        "2023-05-04, 2023-04 2023-04-28 OVERDUE",
        "2023-05-06, 2023-04 2023-04-28 OVERDUE_2",
        // 28 October is a Saturday: owed by the 27th.
        "2023-10-24, 2023-10 2023-10-27 DUE_IN_3",
        // A year ends, and a leap day comes.
        "2023-12-28, 2023-12 2023-12-28 DUE_TODAY",
        "2024-01-02, 2023-12 2023-12-28 OVERDUE",
        "2024-01-05, 2023-12 2023-12-28 OVERDUE_2",
        // 28 January 2024 is a Sunday, owed by Friday the 26th.
        "2024-01-22, 2023-12 2023-12-28 OVERDUE_4",
        "2024-01-23, 2024-01 2024-01-26 DUE_IN_3",
        // Three days before 28 February 2024 is a Sunday: told on the Friday before.
        "2024-02-22, 2024-01 2024-01-26 OVERDUE_4",
        "2024-02-23, 2024-02 2024-02-28 DUE_IN_3",
        "2024-02-27, 2024-02 2024-02-28 DUE_IN_1",
        "2024-02-28, 2024-02 2024-02-28 DUE_TODAY",
        "2024-02-29, 2024-02 2024-02-28 OVERDUE",
    })
    void theLatestOneReachedOnTheDayDecides(LocalDate day, String expected) {
        assertThat(reached(plan, day)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-22", "2023-05-27", "2023-05-28", "2023-04-29", "2023-05-01", "2023-06-22", "2023-10-01"})
    void nothingIsReachedOnADayOff(LocalDate day) {
        assertThat(reached(plan, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-29, 2023-12 2023-12-28 OVERDUE",
        "2024-01-31, 2023-12 2023-12-28 OVERDUE_5",
        "2024-03-28, 2023-12 2023-12-28 OVERDUE_13",
        "2024-12-31, 2023-12 2023-12-28 OVERDUE_53"
    })
    void theLastMonthOfThePlanIsFollowedByNone(LocalDate day, String expected) {
        assertThat(reached(ofTheYear, day)).contains(expected);
    }

    @Test
    void aLadderWithoutDaysBeforeBeginsOnTheDay() {
        ReminderLadder late = new ReminderLadder(List.of(), 14, 1, 5, 3);

        assertThat(reached(plan, late, LocalDate.of(2023, 6, 27))).contains("2023-05 2023-05-26 OVERDUE_3");
        assertThat(reached(plan, late, LocalDate.of(2023, 6, 28))).contains("2023-06 2023-06-28 DUE_TODAY");
        assertThat(reached(plan, late, LocalDate.of(2023, 7, 12))).contains("2023-06 2023-06-28 OVERDUE");
        assertThat(reached(plan, late, LocalDate.of(2023, 7, 13))).contains("2023-06 2023-06-28 OVERDUE_2");
    }

    @Test
    void daysBeforeMayReachIntoTheMonthBefore() {
        ReminderLadder early = new ReminderLadder(List.of(5, 40), 7, 1, 5, 3);

        assertThat(reached(plan, early, LocalDate.of(2023, 5, 18))).contains("2023-05 2023-05-26 DUE_IN_40");
        assertThat(reached(plan, early, LocalDate.of(2023, 5, 19))).contains("2023-06 2023-06-28 DUE_IN_40");
    }

    /** Of December: owed by the 28th, and late from the 29th on, which is a Friday. */
    @ParameterizedTest(name = "every {0} days, sent {1}: on {2} {3}")
    @CsvSource({
        "7, '', 2023-12-29, OVERDUE",
        "7, 'OVERDUE 2023-12-29', 2024-01-04, ",
        "7, 'OVERDUE 2023-12-29', 2024-01-05, OVERDUE_2",
        // After standstill the latest alone.
        "7, 'DUE_IN_3 2023-12-25', 2024-01-16, OVERDUE_3",
        // Rarer: those that were sent stay the first ones.
        "14, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05;OVERDUE_3 2024-01-12', 2024-01-25, ",
        "14, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05;OVERDUE_3 2024-01-12', 2024-01-26, OVERDUE_4",
        "30, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05', 2024-01-28, ",
        "30, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05', 2024-01-29, OVERDUE_3",
        // Denser: it begins with the next day of its own.
        "3, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05', 2024-01-05, ",
        "3, 'OVERDUE 2023-12-29;OVERDUE_2 2024-01-05', 2024-01-08, OVERDUE_4",
        // Nothing follows that is earlier than what was sent.
        "7, 'DUE_TODAY 2023-12-28', 2023-12-28, ",
        "7, 'DUE_IN_5 2023-12-27', 2023-12-27, ",
        "7, 'OVERDUE_2 2024-01-05', 2023-12-29, "
    })
    void whatIsSentFollowsWhatWasSent(int every, String sent, LocalDate day, String expected) {
        ReminderLadder ladder = new ReminderLadder(List.of(3, 1), every, 1, 5, 3);
        ReportRungs rungs = new ReportRungs(ofTheYear, ladder, calendar());

        assertThat(rungs.reachedOn(day)
                        .flatMap(reached -> rungs.toSend(reached, sent(sent)))
                        .map(reached -> reached.rung().name()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    private static List<SentRung> sent(String lines) {
        return lines.isEmpty()
                ? List.of()
                : Stream.of(lines.split(";"))
                        .map(line -> line.split(" "))
                        .map(line -> new SentRung(line[0], LocalDate.parse(line[1])))
                        .toList();
    }

    /** Each rung of a month comes on one working day, in its order, and every day after it belongs to it or a later one. */
    @Test
    void aYearGoesUpTheLadderAndNeverDown() {
        List<String> first = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() == 2023; day = day.plusDays(1)) {
            LocalDate today = day;
            reached(plan, day)
                    .filter(rung -> first.stream().noneMatch(line -> line.endsWith(rung)))
                    .ifPresent(rung -> first.add(today + ": " + rung));
        }

        assertThat(first.subList(0, 16))
                .containsExactly(
                        "2023-01-20: 2023-01 2023-01-28 DUE_IN_1",
                        "2023-01-28: 2023-01 2023-01-28 DUE_TODAY",
                        "2023-01-29: 2023-01 2023-01-28 OVERDUE",
                        "2023-02-06: 2023-01 2023-01-28 OVERDUE_2",
                        "2023-02-13: 2023-01 2023-01-28 OVERDUE_3",
                        "2023-02-20: 2023-01 2023-01-28 OVERDUE_4",
                        "2023-02-24: 2023-02 2023-02-28 DUE_IN_3",
                        "2023-02-27: 2023-02 2023-02-28 DUE_IN_1",
                        "2023-02-28: 2023-02 2023-02-28 DUE_TODAY",
                        "2023-03-01: 2023-02 2023-02-28 OVERDUE",
                        "2023-03-08: 2023-02 2023-02-28 OVERDUE_2",
                        "2023-03-15: 2023-02 2023-02-28 OVERDUE_3",
                        "2023-03-22: 2023-02 2023-02-28 OVERDUE_4",
                        "2023-03-24: 2023-03 2023-03-28 DUE_IN_3",
                        "2023-03-27: 2023-03 2023-03-28 DUE_IN_1",
                        "2023-03-28: 2023-03 2023-03-28 DUE_TODAY");
        assertThat(first.stream().map(line -> line.substring(12, 19)).toList()).isSorted();
    }

    private static Optional<String> reached(Plan plan, LocalDate day) {
        return reached(plan, ReminderLadder.USUAL, day);
    }

    private static Optional<String> reached(Plan plan, ReminderLadder ladder, LocalDate day) {
        return new ReportRungs(plan, ladder, calendar())
                .reachedOn(day)
                .map(reached -> reached.period() + " " + reached.dueOn() + " "
                        + reached.rung().name());
    }
}
