package org.policytrack.task.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.calendar.WorkingDays;

class RungsTest {

    private static final WorkingDays CALENDAR = WorkingDays.onClassPath();

    @Nested
    class TheDefaultLadder {

        @ParameterizedTest(name = "of {0} from {1} on: {2}")
        @CsvSource(delimiter = '|', textBlock = """
                # a Sunday inside 劳动节, to act by Friday the 28th; nothing from 29 April to 3 May
                2023-04-30 | 2023-03-01 | 03-29 DUE_IN_30, 04-14 DUE_IN_14, 04-21 DUE_IN_7, 04-25 DUE_IN_3, 04-27 DUE_IN_1, 04-28 DUE_TODAY, 05-04 OVERDUE, 05-08 OVERDUE_2, 05-15 OVERDUE_3
                # a Sunday, to act by Friday the 29th; late from 元旦 on
                2023-12-31 | 2023-11-01 | 11-29 DUE_IN_30, 12-15 DUE_IN_14, 12-22 DUE_IN_7, 12-26 DUE_IN_3, 12-28 DUE_IN_1, 12-29 DUE_TODAY, 01-02 OVERDUE, 01-08 OVERDUE_2
                # rungs on a weekend and on 端午节 (22 to 24 June): 14 days before is Friday the 16th, 7 days before the 23rd
                2023-06-30 | 2023-05-01 | 05-31 DUE_IN_30, 06-16 DUE_IN_14, 06-21 DUE_IN_7, 06-27 DUE_IN_3, 06-29 DUE_IN_1, 06-30 DUE_TODAY, 07-03 OVERDUE, 07-10 OVERDUE_2
                # 30 days before is a Saturday, 7 days a Sunday worked for 劳动节, 3 days and 1 day a weekend of their own
                2023-05-08 | 2023-04-01 | 04-07 DUE_IN_30, 04-24 DUE_IN_14, 04-28 DUE_IN_7, 05-05 DUE_IN_3, 05-06 DUE_IN_1, 05-08 DUE_TODAY, 05-09 OVERDUE
                # inside 春节 2024 (10 to 17 February): to act by Friday the 9th, late on Sunday the 18th, which is worked
                2024-02-17 | 2024-01-01 | 01-10 DUE_IN_30, 01-26 DUE_IN_14, 02-02 DUE_IN_7, 02-06 DUE_IN_3, 02-08 DUE_IN_1, 02-09 DUE_TODAY, 02-18 OVERDUE, 02-26 OVERDUE_2
                # right after 春节: 7, 3 and 1 days before fall on 9 February together, and only the latest is sent
                2024-02-18 | 2024-01-10 | 01-19 DUE_IN_30, 02-04 DUE_IN_14, 02-09 DUE_IN_1, 02-18 DUE_TODAY, 02-19 OVERDUE, 02-26 OVERDUE_2
                # overdue weeks across 国庆节 (29 September to 6 October): the week of the 29th is sent on the 7th, worked
                2023-09-21 | 2023-09-18 | 09-18 DUE_IN_3, 09-20 DUE_IN_1, 09-21 DUE_TODAY, 09-22 OVERDUE, 10-07 OVERDUE_3
                # a year without a calendar goes by its weekends: 1 October 2028 is a Sunday
                2028-10-01 | 2028-08-01 | 08-30 DUE_IN_30, 09-15 DUE_IN_14, 09-22 DUE_IN_7, 09-26 DUE_IN_3, 09-28 DUE_IN_1, 09-29 DUE_TODAY, 10-02 OVERDUE, 10-09 OVERDUE_2
                """)
        void sendsEachRungOnItsDay(LocalDate dueDate, LocalDate from, String sent) {
            String[] expected = sent.split(", ");

            assertThat(sent(ReminderLadder.DEFAULT, dueDate, from, expected.length))
                    .containsExactly(expected);
        }

        @ParameterizedTest(name = "on {0} {1} is reached")
        @CsvSource({
            "2023-03-28,",
            "2023-03-29, DUE_IN_30",
            "2023-04-13, DUE_IN_30",
            "2023-04-14, DUE_IN_14",
            "2023-04-28, DUE_TODAY",
            "2023-05-03, DUE_TODAY",
            "2023-05-04, OVERDUE",
            "2023-05-07, OVERDUE",
            "2023-05-08, OVERDUE_2",
            "2023-09-01, OVERDUE_18",
        })
        void reachesTheLatestRungWhoseDayHasCome(LocalDate day, String rung) {
            assertThat(rungs(ReminderLadder.DEFAULT, LocalDate.of(2023, 4, 30))
                            .reachedOn(day)
                            .map(Rung::name))
                    .isEqualTo(Optional.ofNullable(rung));
        }
    }

    @Nested
    class AnotherLadder {

        @Test
        void withoutRungsBeforeTheDateHasTheDayItselfAndWhatIsLate() {
            ReminderLadder ladder = ladder(List.of(), 14);

            assertThat(sent(ladder, LocalDate.of(2023, 4, 30), LocalDate.of(2023, 1, 3), 3))
                    .containsExactly("04-28 DUE_TODAY", "05-04 OVERDUE", "05-15 OVERDUE_2");
        }

        @Test
        void thatRemindsEveryDayWhileLateSendsTheLatestAfterAHoliday() {
            ReminderLadder ladder = ladder(List.of(), 1);

            assertThat(sent(ladder, LocalDate.of(2023, 9, 27), LocalDate.of(2023, 9, 27), 4))
                    .containsExactly("09-27 DUE_TODAY", "09-28 OVERDUE", "10-07 OVERDUE_10", "10-08 OVERDUE_11");
        }

        @Test
        void mayBeginAYearBefore() {
            ReminderLadder ladder = ladder(List.of(366), 7);

            assertThat(sent(ladder, LocalDate.of(2024, 12, 31), LocalDate.of(2023, 12, 1), 2))
                    .containsExactly("12-29 DUE_IN_366", "12-31 DUE_TODAY");
        }
    }

    @Nested
    class AfterWhatWasSent {

        private final Rungs april = rungs(ReminderLadder.DEFAULT, LocalDate.of(2023, 4, 30));

        @Test
        void aRungIsNotSentAgain() {
            assertThat(april.toSendOn(day("2023-04-20"), List.of(sent("DUE_IN_14", "2023-04-14"))))
                    .isEmpty();
        }

        @Test
        void aStandstillIsMadeUpWithTheLatestRungOnly() {
            assertThat(april.toSendOn(day("2023-04-26"), List.of(sent("DUE_IN_30", "2023-03-29"))))
                    .hasValue(Rung.before(3));
            assertThat(april.toSendOn(day("2023-05-10"), List.of(sent("DUE_IN_30", "2023-03-29"))))
                    .hasValue(Rung.overdue(2));
        }

        @Test
        void nothingIsMadeUpOnADayOff() {
            assertThat(april.toSendOn(day("2023-04-29"), List.of())).isEmpty();
            assertThat(april.toSendOn(day("2023-05-03"), List.of())).isEmpty();
            assertThat(april.toSendOn(day("2023-05-04"), List.of())).hasValue(Rung.overdue(1));
        }

        @Test
        void aRungThatIsEarlierThanWhatWasSentIsLeftOut() {
            assertThat(april.toSendOn(day("2023-04-20"), List.of(sent("OVERDUE", "2023-05-04"))))
                    .isEmpty();
        }

        @Test
        void aLadderThatBecameRarerCountsOn() {
            Rungs rarer = rungs(ladder(List.of(7), 14), LocalDate.of(2023, 4, 30));
            List<SentRung> weekly = List.of(
                    sent("OVERDUE", "2023-05-04"), sent("OVERDUE_2", "2023-05-08"), sent("OVERDUE_3", "2023-05-15"));

            assertThat(rarer.toSendOn(day("2023-05-16"), weekly)).isEmpty();
            assertThat(rarer.toSendOn(day("2023-05-29"), weekly)).hasValue(Rung.overdue(4));
        }

        @Test
        void aLadderThatBecameDenserWaitsForItsNextDay() {
            Rungs denser = rungs(ladder(List.of(7), 3), LocalDate.of(2023, 4, 30));
            List<SentRung> weekly = List.of(
                    sent("OVERDUE", "2023-05-04"), sent("OVERDUE_2", "2023-05-08"), sent("OVERDUE_3", "2023-05-15"));

            assertThat(denser.toSendOn(day("2023-05-15"), weekly)).isEmpty();
            assertThat(denser.toSendOn(day("2023-05-16"), weekly)).hasValue(Rung.overdue(6));
        }

        private static SentRung sent(String rung, String on) {
            return new SentRung(Rung.named(rung), day(on));
        }
    }

    @Test
    void aDayToActByAfterTheDueDateIsNone() {
        LocalDate day = LocalDate.of(2023, 6, 30);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rungs(ReminderLadder.DEFAULT, day.plusDays(1), day, CALENDAR));
    }

    /** Whatever the ladder and the date, day by day for a year and more. */
    @Test
    void everyLadderKeepsTheRules() {
        Random random = new Random(20230430);
        for (int round = 0; round < 500; round++) {
            LocalDate dueDate = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(4 * 365));
            ReminderLadder ladder = ladder(
                    random.ints(random.nextInt(8), 1, 120).distinct().boxed().toList(), 1 + random.nextInt(30));
            Rungs rungs = rungs(ladder, dueDate);
            List<SentRung> sent = new ArrayList<>();

            LocalDate expected = rungs.nextAfter(dueDate.minusDays(400));
            for (LocalDate day = dueDate.minusDays(399); day.isBefore(dueDate.plusDays(60)); day = day.plusDays(1)) {
                Optional<Rung> rung = rungs.toSendOn(day, sent);
                String context = "%s on %s: %s of %s".formatted(dueDate, day, rung, ladder);
                assertThat(rung.isPresent()).as(context).isEqualTo(day.equals(expected));
                if (rung.isPresent()) {
                    assertThat(CALENDAR.isWorkingDay(day)).as(context).isTrue();
                    assertThat(rung.get() instanceof Rung.Overdue).as(context).isEqualTo(day.isAfter(dueDate));
                    assertThat(sent).as(context).extracting(SentRung::rung).doesNotContain(rung.get());
                    sent.add(new SentRung(rung.get(), day));
                    assertThat(rungs.toSendOn(day, sent)).as(context).isEmpty();
                    expected = rungs.nextAfter(day);
                }
            }
            assertThat(sent).extracting(SentRung::rung).contains(Rung.DUE_TODAY);
        }
    }

    private static Rungs rungs(ReminderLadder ladder, LocalDate dueDate) {
        return new Rungs(ladder, CALENDAR.onOrBefore(dueDate), dueDate, CALENDAR);
    }

    private static ReminderLadder ladder(List<Integer> daysBefore, int overdueEveryDays) {
        return new ReminderLadder(daysBefore, overdueEveryDays, 1, 5, 3, List.of(), 3);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** The first so many that are sent from a day on, each as month, day and rung. */
    private static List<String> sent(ReminderLadder ladder, LocalDate dueDate, LocalDate from, int howMany) {
        Rungs rungs = rungs(ladder, dueDate);
        List<String> sent = new ArrayList<>();
        List<SentRung> before = new ArrayList<>();
        IntStream.range(0, 500)
                .mapToObj(from.minusDays(1)::plusDays)
                .filter(day -> rungs.nextAfter(day.minusDays(1)).equals(day))
                .limit(howMany)
                .forEach(day -> {
                    Rung rung = rungs.toSendOn(day, before).orElseThrow();
                    before.add(new SentRung(rung, day));
                    sent.add(day.toString().substring(5) + " " + rung.name());
                });
        return sent;
    }
}
