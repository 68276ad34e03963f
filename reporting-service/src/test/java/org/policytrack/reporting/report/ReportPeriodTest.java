package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.taskclient.Plan;

class ReportPeriodTest {

    private static final Plan YEAR = plan("2023-01-01", "2023-12-31");

    @ParameterizedTest
    @CsvSource({
        // kind, period, first, last, previous, its last day, horizon
        "MONTHLY,   2023-06,    2023-06-01, 2023-06-30, 2023-05, 2023-05-31, 2023-07-31",
        "MONTHLY,   2024-02,    2024-02-01, 2024-02-29, 2024-01, 2024-01-31, 2024-03-31",
        "MONTHLY,   2023-01,    2023-01-01, 2023-01-31, 2022-12, 2022-12-31, 2023-02-28",
        "MONTHLY,   2023-12,    2023-12-01, 2023-12-31, 2023-11, 2023-11-30, 2024-01-31",
        "QUARTERLY, 2023-Q1,    2023-01-01, 2023-03-31, 2022-Q4, 2022-12-31, 2023-06-30",
        "QUARTERLY, 2023-Q2,    2023-04-01, 2023-06-30, 2023-Q1, 2023-03-31, 2023-09-30",
        "QUARTERLY, 2023-Q4,    2023-10-01, 2023-12-31, 2023-Q3, 2023-09-30, 2024-03-31",
        "ANNUAL,    2023,       2023-01-01, 2023-12-31, 2022,    2022-12-31, 2024-12-31",
        "MEETING,   2023,       2023-01-01, 2023-12-31, 2022,    2022-12-31, 2024-12-31",
        "MEETING,   2023-12-15, 2023-01-01, 2023-12-15, 2022,    2022-12-31, 2024-12-31",
        "MEETING,   2023-01-01, 2023-01-01, 2023-01-01, 2022,    2022-12-31, 2024-12-31"
    })
    void aPeriodHasItsDaysTheOneBeforeItAndHowFarItLooksAhead(
            ReportKind kind,
            String text,
            LocalDate first,
            LocalDate last,
            String previous,
            LocalDate since,
            LocalDate horizon) {
        ReportPeriod period = ReportPeriod.of(kind, text).orElseThrow();

        assertThat(period.text()).isEqualTo(text);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.previous().text()).isEqualTo(previous);
        assertThat(period.previous().last()).isEqualTo(since);
        assertThat(period.horizon()).isEqualTo(horizon);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2023",
        "MONTHLY, 2023-13",
        "MONTHLY, 2023-00",
        "MONTHLY, 2023-6",
        "MONTHLY, 2023-06-30",
        "MONTHLY, 1999-06",
        "MONTHLY, ''",
        "MONTHLY, ２０２３-06",
        "QUARTERLY, 2023-Q0",
        "QUARTERLY, 2023-Q5",
        "QUARTERLY, 2023-06",
        "ANNUAL, 23",
        "ANNUAL, 2023-12-31",
        "ANNUAL, 12023",
        "MEETING, 2023-02-30",
        "MEETING, 2023-06",
        "MEETING, 2023-12-15T00:00"
    })
    void whatIsNotWrittenSoIsNoPeriod(ReportKind kind, String text) {
        assertThat(ReportPeriod.of(kind, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,   2022-12,    false",
        "MONTHLY,   2023-01,    true",
        "MONTHLY,   2023-12,    true",
        "MONTHLY,   2024-01,    false",
        "QUARTERLY, 2022-Q4,    false",
        "QUARTERLY, 2023-Q1,    true",
        "ANNUAL,    2022,       false",
        "ANNUAL,    2023,       true",
        "ANNUAL,    2024,       false",
        "MEETING,   2022-12-31, false",
        "MEETING,   2023-12-15, true",
        "MEETING,   2024-01-20, true",
        "MEETING,   2024-12-31, true",
        "MEETING,   2025-01-01, false"
    })
    void aPeriodIsOfAPlanItHasADayInCommonWithAndAMeetingLooksBackForAYear(
            ReportKind kind, String text, boolean isOfPlan) {
        assertThat(ReportPeriod.of(kind, text).orElseThrow().isOf(YEAR)).isEqualTo(isOfPlan);
    }

    @ParameterizedTest
    @CsvSource({
        // a plan from 15 March to 10 October; kind, period, day, months
        "MONTHLY,   2023-03,    2023-12-31, 2023-03",
        "MONTHLY,   2023-10,    2023-12-31, 2023-10",
        "QUARTERLY, 2023-Q1,    2023-12-31, 2023-03",
        "QUARTERLY, 2023-Q2,    2023-05-02, 2023-04 2023-05",
        "QUARTERLY, 2023-Q4,    2023-12-31, 2023-10",
        "ANNUAL,    2023,       2023-05-31, 2023-03 2023-04 2023-05",
        "MEETING,   2023-04-30, 2023-12-31, 2023-03 2023-04",
        "MEETING,   2024-02-01, 2024-02-01, ''"
    })
    void reportsAreOwedForTheMonthsThatPlanPeriodAndDayHaveInCommon(
            ReportKind kind, String text, LocalDate upTo, String months) {
        Plan plan = plan("2023-03-15", "2023-10-10");

        assertThat(ReportPeriod.of(kind, text)
                        .orElseThrow()
                        .months(plan, upTo)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(months);
    }

    @Test
    void titlesAreChinese() {
        assertThat(ReportPeriod.of(ReportKind.MONTHLY, "2023-06").orElseThrow().wording())
                .isEqualTo("2023年6月");
        assertThat(ReportPeriod.of(ReportKind.QUARTERLY, "2023-Q2")
                        .orElseThrow()
                        .wording())
                .isEqualTo("2023年第2季度");
        assertThat(ReportPeriod.of(ReportKind.ANNUAL, "2023").orElseThrow().wording())
                .isEqualTo("2023年");
        assertThat(ReportPeriod.of(ReportKind.MEETING, "2023").orElseThrow().wording())
                .isEqualTo("2023年");
        assertThat(ReportPeriod.of(ReportKind.MEETING, "2023-12-15")
                        .orElseThrow()
                        .wording())
                .isEqualTo("2023年12月15日");
    }

    private static Plan plan(String start, String end) {
        return new Plan("plan", LocalDate.parse(start), LocalDate.parse(end), new Plan.Settings(10, 30, 35, 7, false));
    }
}
