package org.policytrack.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.forecast.Forecast.Outlook;

class ForecastsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2023, 6, 30);

    @Nested
    class AtTheAcceptedRate {

        @Test
        void fewerThanThreePointsAreTooLittleDataButWhatIsNeededIsTold() {
            Forecast forecast = forecast(100, point(4, 30, 10), point(5, 30, 20));

            assertThat(forecast.outlook()).isEqualTo(Outlook.TOO_LITTLE_DATA);
            assertThat(forecast.points()).isEqualTo(2);
            assertThat(forecast.perMonth()).isNull();
            assertThat(forecast.reachedOn()).isNull();
            assertThat(forecast.neededPerMonth()).isEqualByComparingTo("13.2");
        }

        @Test
        void noPointAtAllIsTooLittleData() {
            assertThat(forecast(100).outlook()).isEqualTo(Outlook.TOO_LITTLE_DATA);
        }

        @Test
        void threePointsOfOneDayAreTooLittleData() {
            assertThat(forecast(100, point(6, 1, 10), point(6, 1, 20), point(6, 1, 30))
                            .outlook())
                    .isEqualTo(Outlook.TOO_LITTLE_DATA);
        }

        @Test
        void aSteadyRateReachesTheTargetOnItsDay() {
            Forecast forecast = forecast(60, point(6, 10, 10), point(6, 20, 20), point(6, 30, 30));

            assertThat(forecast.outlook()).isEqualTo(Outlook.IN_TIME);
            assertThat(forecast.perMonth()).isEqualByComparingTo("30.4");
            assertThat(forecast.reachedOn()).isEqualTo(LocalDate.of(2023, 7, 30));
            assertThat(forecast.missedBy()).isNull();
        }

        @Test
        void aSlowRateMissesTheDeadlineAndSaysByHowMuch() {
            Forecast forecast = forecast(500, point(6, 10, 10), point(6, 20, 20), point(6, 30, 30));

            assertThat(forecast.outlook()).isEqualTo(Outlook.LATE);
            assertThat(forecast.reachedOn()).isEqualTo(LocalDate.of(2024, 10, 12));
            assertThat(forecast.missedBy()).isEqualByComparingTo("286.0");
            assertThat(forecast.neededPerMonth()).isEqualByComparingTo("77.7");
        }

        @Test
        void reachingItOnTheDeadlineIsInTimeAndADayLaterIsLate() {
            Point[] onePerDay = {point(6, 10, 10), point(6, 20, 20), point(6, 30, 30)};

            assertThat(forecast(214, onePerDay).reachedOn()).isEqualTo(YEAR_END);
            assertThat(forecast(214, onePerDay).outlook()).isEqualTo(Outlook.IN_TIME);
            assertThat(forecast(215, onePerDay).outlook()).isEqualTo(Outlook.LATE);
            assertThat(forecast(215, onePerDay).missedBy()).isEqualByComparingTo("1");
        }

        @Test
        void standingStillOrFallingNeverReachesIt() {
            assertThat(forecast(100, point(4, 30, 20), point(5, 30, 20), point(6, 30, 20))
                            .outlook())
                    .isEqualTo(Outlook.NEVER);
            assertThat(forecast(100, point(4, 30, 30), point(5, 30, 20), point(6, 30, 10))
                            .outlook())
                    .isEqualTo(Outlook.NEVER);
        }

        @Test
        void oneOddFigureHardlyMovesTheRate() {
            Forecast forecast = forecast(
                    100, point(2, 10, 10), point(3, 10, 13), point(4, 10, 90), point(5, 10, 19), point(6, 10, 22));

            assertThat(forecast.perMonth()).isBetween(new BigDecimal("2.5"), new BigDecimal("4.5"));
        }

        @Test
        void aTargetThatIsMetIsReachedHoweverFewThePoints() {
            assertThat(forecast(10, point(6, 1, 10)).outlook()).isEqualTo(Outlook.REACHED);
            assertThat(forecast(0, point(6, 1, 0)).outlook()).isEqualTo(Outlook.REACHED);
        }

        @Test
        void aTargetToBeMetExactlyIsExceededByMore() {
            assertThat(exactly(10, point(6, 1, 10)).outlook()).isEqualTo(Outlook.REACHED);
            assertThat(exactly(10, point(6, 1, 11)).outlook()).isEqualTo(Outlook.EXCEEDED);
            assertThat(exactly(0, point(6, 1, 1)).outlook()).isEqualTo(Outlook.EXCEEDED);
        }

        @Test
        void afterTheDeadlineNothingIsNeededPerMonthAndWhatWasNotAcceptedIsMissed() {
            Forecast forecast = Forecasts.of(new Question(
                    List.of(point(10, 1, 10), point(11, 1, 20), point(12, 1, 30)),
                    new BigDecimal(100),
                    YEAR_END,
                    LocalDate.of(2024, 1, 15),
                    null));

            assertThat(forecast.neededPerMonth()).isNull();
            assertThat(forecast.missedBy()).isEqualByComparingTo("70");
            assertThat(forecast.outlook()).isEqualTo(Outlook.LATE);
        }
    }

    @Nested
    class TheInterval {

        @Test
        void fivePointsGiveOne() {
            Forecast forecast = forecast(
                    100, point(2, 10, 8), point(3, 10, 20), point(4, 10, 24), point(5, 10, 40), point(6, 10, 44));

            assertThat(forecast.earliest()).isBefore(forecast.reachedOn());
            assertThat(forecast.latest()).isAfter(forecast.reachedOn());
        }

        @Test
        void fourPointsGiveNone() {
            Forecast forecast = forecast(100, point(3, 10, 20), point(4, 10, 24), point(5, 10, 40), point(6, 10, 44));

            assertThat(forecast.earliest()).isNull();
            assertThat(forecast.latest()).isNull();
        }
    }

    @Nested
    class WhatIf {

        @Test
        void anAssumedRateGoesOnFromTheLastAcceptedFigureToday() {
            Forecast forecast = whatIf("30.4375", 60, point(3, 31, 30));

            assertThat(forecast.assumed()).isTrue();
            assertThat(forecast.outlook()).isEqualTo(Outlook.IN_TIME);
            assertThat(forecast.reachedOn()).isEqualTo(LocalDate.of(2023, 7, 30));
            assertThat(forecast.earliest()).isNull();
        }

        /** 92 days from the 30th of June to the 30th of September. */
        @Test
        void whatIsNeededPerMonthIfAssumedReachesTheTargetOnTheDeadline() {
            Question asked = new Question(
                    List.of(point(3, 31, 8)),
                    new BigDecimal(100),
                    LocalDate.of(2023, 9, 30),
                    END_OF_JUNE,
                    new BigDecimal("30.4375"));

            Forecast forecast = Forecasts.of(asked);

            assertThat(forecast.neededPerMonth()).isEqualByComparingTo("30.4");
            assertThat(forecast.reachedOn()).isEqualTo(LocalDate.of(2023, 9, 30));
            assertThat(forecast.outlook()).isEqualTo(Outlook.IN_TIME);
            assertThat(forecast.missedBy()).isNull();
        }

        @Test
        void anAssumedRateOfNothingNeverReachesIt() {
            assertThat(whatIf("0", 60, point(6, 30, 30)).outlook()).isEqualTo(Outlook.NEVER);
        }

        @Test
        void withNothingAcceptedItBeginsAtZeroToday() {
            assertThat(whatIf("30.4375", 30).reachedOn()).isEqualTo(LocalDate.of(2023, 7, 30));
        }
    }

    private static Forecast forecast(int target, Point... points) {
        return forecast(null, target, points);
    }

    private static Forecast exactly(int target, Point... points) {
        return Forecasts.of(new Question(List.of(points), new BigDecimal(target), true, YEAR_END, END_OF_JUNE, null));
    }

    private static Forecast whatIf(String perMonth, int target, Point... points) {
        return forecast(new BigDecimal(perMonth), target, points);
    }

    private static Forecast forecast(@Nullable BigDecimal assumed, int target, Point... points) {
        return Forecasts.of(new Question(List.of(points), new BigDecimal(target), YEAR_END, END_OF_JUNE, assumed));
    }

    private static Point point(int month, int day, int value) {
        return new Point(LocalDate.of(2023, month, day), new BigDecimal(value));
    }
}
