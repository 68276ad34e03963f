package org.policytrack.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.reporting.report.ReportKind;
import org.policytrack.reporting.schedule.ReportSchedule.OnDate;
import org.policytrack.reporting.schedule.ReportSchedule.OnDay;
import org.policytrack.reporting.taskclient.Plan;

/** Over the official working days of 2023 and 2024. */
class ReportScheduleTest {

    private static final WorkingDays OFFICIAL = WorkingDays.onClassPath();
    private static final Plan ONE_YEAR = plan("2023-01-01", "2023-12-31");
    private static final Plan TWO_YEARS = plan("2023-01-01", "2024-12-31");

    @ParameterizedTest
    @CsvSource({
        // The month before the plan is not the plan's.
        "2023-01-05, ",
        // 5 February is a Sunday, 5 April the Tomb-Sweeping Festival, 5 August a Saturday.
        "2023-02-05, ",
        "2023-02-06, MONTHLY 2023-01 2023-02-06",
        "2023-04-05, MONTHLY 2023-02 2023-03-06",
        "2023-04-06, MONTHLY 2023-03 2023-04-06; QUARTERLY 2023-Q1 2023-04-06",
        "2023-08-06, MONTHLY 2023-06 2023-07-05; QUARTERLY 2023-Q2 2023-07-05",
        "2023-08-07, MONTHLY 2023-07 2023-08-07; QUARTERLY 2023-Q2 2023-07-05",
        // The National Day holiday lasts until the 6th, and Saturday the 7th was worked.
        "2023-10-06, MONTHLY 2023-08 2023-09-05; QUARTERLY 2023-Q2 2023-07-05",
        "2023-10-07, MONTHLY 2023-09 2023-10-07; QUARTERLY 2023-Q3 2023-10-07",
        "2023-12-14, MONTHLY 2023-11 2023-12-05; QUARTERLY 2023-Q3 2023-10-07",
        "2023-12-15, MONTHLY 2023-11 2023-12-05; QUARTERLY 2023-Q3 2023-10-07; MEETING 2023-12-15 2023-12-15",
        "2024-01-04, MONTHLY 2023-11 2023-12-05; QUARTERLY 2023-Q3 2023-10-07; MEETING 2023-12-15 2023-12-15"
    })
    void theLatestOfEachKindIsDueOnItsDayOrTheNextWorkingDay(LocalDate today, @Nullable String due) {
        assertThat(due(ReportSchedule.USUAL, ONE_YEAR, today)).isEqualTo(due == null ? "" : due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-05", "2024-02-29", "2024-12-31"})
    void whenThePlanIsOverItsLastOnesAreTheLatest(LocalDate today) {
        assertThat(due(ReportSchedule.USUAL, ONE_YEAR, today))
                .isEqualTo("MONTHLY 2023-12 2024-01-05; QUARTERLY 2023-Q4 2024-01-05; ANNUAL 2023 2024-01-05;"
                        + " MEETING 2023-12-15 2023-12-15");
    }

    @ParameterizedTest
    @CsvSource({
        // The Spring Festival lasts until 17 February, and Sunday the 18th was worked.
        "10, 2024-02-17, MONTHLY 2023-12 2024-01-10",
        "10, 2024-02-18, MONTHLY 2024-01 2024-02-18",
        // 28 April is a Sunday that was worked.
        "28, 2024-04-27, MONTHLY 2024-02 2024-03-28",
        "28, 2024-04-28, MONTHLY 2024-03 2024-04-28",
        // 28 September is a Saturday: nobody works it.
        "28, 2024-09-28, MONTHLY 2024-07 2024-08-28",
        "28, 2024-09-29, MONTHLY 2024-08 2024-09-29",
        // The 1st is the New Year.
        "1,  2024-01-01, MONTHLY 2023-11 2023-12-01",
        "1,  2024-01-02, MONTHLY 2023-12 2024-01-02"
    })
    void theDayOfTheMonthIsSet(int day, LocalDate today, String due) {
        ReportSchedule schedule = new ReportSchedule(new OnDay(true, day), new OnDay(false, 5), off(), off());

        assertThat(due(schedule, TWO_YEARS, today)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "02-29, 12-30, 2024-02-28, MEETING 2023-12-30 2024-01-02",
        "02-29, 12-30, 2024-02-29, ANNUAL 2023 2024-02-29; MEETING 2023-12-30 2024-01-02",
        "03-31, 12-30, 2024-01-01, ",
        "03-31, 12-30, 2024-01-02, MEETING 2023-12-30 2024-01-02",
        "03-31, 01-01, 2023-01-02, ",
        "03-31, 01-01, 2023-01-03, MEETING 2023-01-01 2023-01-03"
    })
    void theDatesOfTheYearAreSet(String annual, String meeting, LocalDate today, @Nullable String due) {
        ReportSchedule schedule = new ReportSchedule(new OnDay(false, 5), new OnDay(false, 5), on(annual), on(meeting));

        assertThat(due(schedule, TWO_YEARS, today)).isEqualTo(due == null ? "" : due);
    }

    @ParameterizedTest
    @CsvSource({
        "01-10, 2024-01-09, MEETING 2023-01-10 2023-01-10",
        "01-10, 2024-01-10, MEETING 2024-01-10 2024-01-10",
        "01-10, 2024-12-31, MEETING 2024-01-10 2024-01-10",
        "03-29, 2024-12-31, MEETING 2024-03-29 2024-03-29",
        "04-01, 2024-12-31, MEETING 2023-04-01 2023-04-03",
        "12-15, 2024-12-31, MEETING 2023-12-15 2023-12-15"
    })
    void aMeetingSoonAfterThePlanClosesIt(String meeting, LocalDate today, String due) {
        ReportSchedule schedule = new ReportSchedule(new OnDay(false, 5), new OnDay(false, 5), off(), on(meeting));

        assertThat(due(schedule, ONE_YEAR, today)).isEqualTo(due);
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
        ReportSchedule schedule = new ReportSchedule(new OnDay(false, 5), new OnDay(false, 5), on("02-29"), off());
        Plan earlier = plan("2022-01-01", "2022-12-31");

        assertThat(due(schedule, earlier, LocalDate.of(2023, 2, 28))).isEqualTo("ANNUAL 2022 2023-02-28");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 29})
    void aDayThatNotEveryMonthHasIsNone(int day) {
        assertThatThrownBy(() -> new OnDay(true, day)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String due(ReportSchedule schedule, Plan plan, LocalDate today) {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> schedule.latestDue(kind, plan, OFFICIAL, today).stream())
                .map(due -> due.period().kind() + " " + due.period().text() + " " + due.on())
                .collect(Collectors.joining("; "));
    }

    private static OnDate on(String date) {
        return new OnDate(true, MonthDay.parse("--" + date));
    }

    private static OnDate off() {
        return new OnDate(false, MonthDay.of(1, 1));
    }

    private static Plan plan(String start, String end) {
        return new Plan("p", LocalDate.parse(start), LocalDate.parse(end), new Plan.Settings(10, 30, 35, 7, false));
    }
}
