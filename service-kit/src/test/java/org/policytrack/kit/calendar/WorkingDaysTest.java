package org.policytrack.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = WorkingDays.onClassPath();

    @Nested
    class TheDayToActBy {

        @ParameterizedTest(name = "of {0} is {1}")
        @CsvSource({
            "2023-04-30, 2023-04-28", // a Sunday in a holiday
            "2023-12-31, 2023-12-29", // a Sunday
            "2023-06-30, 2023-06-30",
            "2023-01-27, 2023-01-20", // the last day of 春节
            "2023-01-01, 2022-12-30", // in a year without a file
            "2023-04-23, 2023-04-23", // a Sunday worked for 劳动节
            "2024-12-31, 2024-12-31",
            "2025-10-08, 2025-09-30",
            "2026-02-28, 2026-02-28", // a Saturday worked for 春节
            "2028-10-01, 2028-09-29", // a Sunday of a year nobody has laid down yet
        })
        void isTheDayItselfOrTheLastWorkingDayBefore(LocalDate date, LocalDate actBy) {
            assertThat(workingDays.onOrBefore(date)).isEqualTo(actBy);
        }
    }

    @Nested
    class TheDayAfterDaysOff {

        @ParameterizedTest(name = "from {0} is {1}")
        @CsvSource({
            "2023-04-29, 2023-05-04", // 劳动节
            "2023-05-01, 2023-05-04",
            "2023-04-23, 2023-04-23", // a Sunday worked for 劳动节
            "2024-02-10, 2024-02-18", // 春节, up to a Sunday worked for it
            "2023-12-31, 2024-01-02",
        })
        void isTheDayItselfOrTheFirstWorkingDayAfter(LocalDate date, LocalDate next) {
            assertThat(workingDays.onOrAfter(date)).isEqualTo(next);
        }

        @ParameterizedTest(name = "{1} working days after {0} is {2}")
        @CsvSource({
            "2023-05-04, 3, 2023-05-08", // with Saturday the 6th, worked for 劳动节
            "2023-05-01, 1, 2023-05-04",
            "2023-05-01, 0, 2023-05-01",
            "2023-04-28, 5, 2023-05-09",
        })
        void isCountedWithoutTheDayItself(LocalDate date, int howMany, LocalDate day) {
            assertThat(workingDays.workingDaysAfter(date, howMany)).isEqualTo(day);
        }
    }

    @Nested
    class AFolderOfLaterYears {

        private static final String YEAR_2027 = """
                year: 2027
                notices: [https://www.gov.cn/2027]
                holidays:
                  - name: 春节
                    daysOff: [2027-02-05, 2027-02-06, 2027-02-07]
                    workingDays: [2027-02-20]
                """;

        @TempDir
        Path folder;

        @Test
        void addsItsYearsToThoseThatComeWithTheService() throws IOException {
            Files.writeString(folder.resolve("2027.yaml"), YEAR_2027);
            Files.writeString(folder.resolve("README.txt"), "no calendar");

            WorkingDays calendar = WorkingDays.withFolder(folder);

            assertThat(calendar.knownYears()).containsExactly(2023, 2024, 2025, 2026, 2027);
            assertThat(calendar.onOrBefore(LocalDate.of(2027, 2, 7))).isEqualTo(LocalDate.of(2027, 2, 4));
            assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
            assertThat(calendar.onOrBefore(LocalDate.of(2023, 4, 30))).isEqualTo(LocalDate.of(2023, 4, 28));
        }

        @Test
        void replacesAYearThatComesWithTheService() throws IOException {
            Files.writeString(folder.resolve("2026.yaml"), "year: 2026\nnotices: []\nholidays: []\n");

            assertThat(WorkingDays.withFolder(folder).isWorkingDay(LocalDate.of(2026, 10, 1)))
                    .isTrue();
            assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        }

        @ParameterizedTest(name = "{0} with {2} instead of {1}: {3}")
        @CsvSource(delimiter = '|', textBlock = """
                2027.yaml | year: 2027 | year: 2028       | it is of the year 2028
                2027.yaml | 2027-02-07 | 2027-02-30       | 2027-02-30
                2027.yaml | 2027-02-07 | 2027-02-06       | 2027-02-06 is told twice
                2027.yaml | 2027-02-20 | 2027-02-19       | is no weekend
                2027.yaml | holidays:  | days:            | holidays is missing
                2027.yaml | [https     | [[https          | expected
                next.yaml | year: 2027 | year: 2027       | <year>.yaml
                2027.yml  | year: 2027 | year: 2027       | <year>.yaml
                """)
        void isRefusedWithABrokenFile(String file, String words, String others, String message) throws IOException {
            Files.writeString(folder.resolve(file), YEAR_2027.replace(words, others));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Calendar().workingDays(() -> Optional.of(folder)))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining(message);
        }

        @Test
        void isRefusedWhenItIsNotThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkingDays.withFolder(folder.resolve("none")))
                    .withMessageContaining("none");
        }
    }

    @Nested
    class ADay {

        @ParameterizedTest(name = "{0} is {1} {2}")
        @CsvSource({
            "2023-04-27, WORKING_DAY,",
            "2023-04-22, WEEKEND,",
            "2023-04-23, MAKE_UP_DAY, 劳动节",
            "2023-04-30, HOLIDAY, 劳动节",
            "2023-05-03, HOLIDAY, 劳动节",
            "2022-12-31, HOLIDAY, 元旦", // told by the file of 2023
            "2024-09-14, MAKE_UP_DAY, 中秋节",
            "2024-09-15, HOLIDAY, 中秋节",
            "2030-10-01, WORKING_DAY,", // no file: a Tuesday like any other
        })
        void hasAKindAndPerhapsAHoliday(LocalDate date, DayKind kind, String holiday) {
            CalendarDay day = workingDays.day(date);

            assertThat(day).isEqualTo(new CalendarDay(date, kind, holiday));
            assertThat(workingDays.isWorkingDay(date))
                    .isEqualTo(kind == DayKind.WORKING_DAY || kind == DayKind.MAKE_UP_DAY);
        }
    }

    @Nested
    class WorkingDaysBetween {

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource({
            "2023-04-20, 2023-04-28, 7", // with Sunday the 23rd
            "2023-04-28, 2023-05-03, 0",
            "2023-04-28, 2023-05-06, 3",
            "2023-06-30, 2023-06-30, 0",
            "2023-04-28, 2023-04-20, -7",
        })
        void leaveOutTheFirstDayAndCountTheLast(LocalDate from, LocalDate to, int days) {
            assertThat(workingDays.workingDaysBetween(from, to)).isEqualTo(days);
        }

        @ParameterizedTest(name = "of {0}: {1}")
        @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
        void makeUpAYear(int year, int days) {
            LocalDate lastOfTheYearBefore = LocalDate.ofYearDay(year, 1).minusDays(1);

            assertThat(workingDays.workingDaysBetween(lastOfTheYearBefore, lastOfTheYearBefore.plusYears(1)))
                    .isEqualTo(days);
        }
    }

    @Nested
    class AYear {

        @Test
        void isKnownWhenItHasAFile() {
            assertThat(workingDays.knownYears())
                    .contains(2023, 2024, 2025, 2026)
                    .doesNotContain(2022);
            assertThat(workingDays.hasYear(2023)).isTrue();
            assertThat(workingDays.hasYear(2030)).isFalse();
            assertThat(workingDays.year(2030)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {2023, 2024, 2025, 2026})
        void namesTheNoticeItIsTakenFrom(int year) {
            CalendarYear calendar = workingDays.year(year).orElseThrow();

            assertThat(calendar.year()).isEqualTo(year);
            assertThat(calendar.notices())
                    .isNotEmpty()
                    .allMatch(notice -> notice.getHost().equals("www.gov.cn"));
        }

        @Test
        void hasAllItsDays() {
            assertThat(workingDays.daysOf(2024))
                    .hasSize(366)
                    .extracting(CalendarDay::date)
                    .isSorted();
            assertThat(workingDays.daysOf(2030))
                    .hasSize(365)
                    .extracting(CalendarDay::kind)
                    .containsOnly(DayKind.WORKING_DAY, DayKind.WEEKEND);
        }
    }

    @Nested
    class ACalendarThatCannotBe {

        private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 2);
        private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

        @Test
        void worksADayItAlsoTakesOff() {
            CalendarYear year = yearOf(new Holiday("元旦", List.of(SATURDAY), List.of(SATURDAY)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WorkingDays(List.of(year)))
                    .withMessageContaining("2027-01-02");
        }

        @Test
        void makesUpOnADayThatIsWorkedAnyway() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Holiday("元旦", List.of(SATURDAY), List.of(MONDAY)))
                    .withMessageContaining("2027-01-04");
        }

        @Test
        void hasAHolidayWithoutADayOff() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Holiday("元旦", List.of(), List.of(SATURDAY)));
        }

        @Test
        void tellsAYearTwice() {
            CalendarYear year = yearOf(new Holiday("元旦", List.of(SATURDAY), List.of()));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WorkingDays(List.of(year, year)))
                    .withMessageContaining("2027");
        }

        private static CalendarYear yearOf(Holiday holiday) {
            return new CalendarYear(2027, List.of(URI.create("https://www.gov.cn/")), List.of(holiday));
        }
    }
}
