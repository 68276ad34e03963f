package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.standing.Light.BLUE;
import static org.policytrack.reporting.standing.Light.GREEN;
import static org.policytrack.reporting.standing.Light.GREY;
import static org.policytrack.reporting.standing.Light.RED;
import static org.policytrack.reporting.standing.Light.YELLOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.standing.TaskFacts.Accepted;
import org.policytrack.reporting.standing.TaskFacts.Achieved;
import org.policytrack.reporting.standing.TaskFacts.Milestone;
import org.policytrack.reporting.taskclient.Plan;

/** Day n of the plan expects n tenths of a percent: the plan has 1000 days. */
class LightRulesTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final Plan.Settings SETTINGS = new Plan.Settings(10, 30, 35, 7, false);

    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Pace.Step> steps = new ArrayList<>();
    private boolean isCompleted;
    private @Nullable Instant silentSince;

    @Nested
    class Order {

        @Test
        void completedIsBlueWhateverElseIsWrong() {
            isCompleted = true;
            dueOn(100, null);

            assertThat(lightOn(500)).isEqualTo(BLUE);
            assertThat(reasonsOn(500)).containsExactly("completed");
        }

        @Test
        void anOverdueMilestoneIsRedEvenWhenNothingWasAccepted() {
            dueOn(499, null);

            assertThat(lightOn(500)).isEqualTo(RED);
            assertThat(reasonsOn(500)).containsExactly("milestone-overdue");
        }

        @Test
        void nothingAcceptedIsGrey() {
            assertThat(lightOn(500)).isEqualTo(GREY);
            assertThat(reasonsOn(500)).containsExactly("nothing-accepted");
        }

        @Test
        void theWorstOfPaceStalenessAndMilestonesDecides() {
            acceptedOn(400, 10);
            dueOn(505, null);

            assertThat(lightOn(500)).isEqualTo(RED);
            assertThat(reasonsOn(500)).containsExactly("behind-pace", "nothing-accepted-lately", "milestone-due-soon");
        }
    }

    @Nested
    class OfPace {

        @ParameterizedTest
        @CsvSource({
            "499, 40, GREEN",
            "500, 40, GREEN",
            "501, 40, YELLOW",
            "700, 40, YELLOW",
            "701, 40, RED",
            "400, 90, GREEN"
        })
        void upToTenPointsBehindIsGreenUpToThirtyYellowThenRed(int day, int percent, Light light) {
            acceptedOn(day, percent);

            assertThat(lightOn(day)).isEqualTo(light);
        }

        /** Day n expects n tenths of a percent. */
        @ParameterizedTest
        @CsvSource({
            "499, 9.9, GREEN, on-pace",
            "500, 10.0, GREEN, on-pace",
            "501, 10.1, YELLOW, behind-pace",
            "700, 30.0, YELLOW, behind-pace",
            "701, 30.1, RED, behind-pace"
        })
        void eachThresholdIsToleratedAndATenthMoreIsNot(int day, BigDecimal behind, Light light, String reason) {
            acceptedOn(day, 40);

            assertThat(facts(day, SETTINGS).pace().behind(40, day(day))).isEqualByComparingTo(behind);
            assertThat(lightOn(day)).isEqualTo(light);
            assertThat(reasonsOn(day)).containsExactly(reason);
        }

        @Test
        void weightsOfMilestonesMoveWhatIsExpected() {
            acceptedOn(500, 40);
            steps.add(new Pace.Step(day(500), 50));
            assertThat(lightOn(499)).isEqualTo(GREEN);
            assertThat(lightOn(500)).isEqualTo(RED);
        }

        @Test
        void beforeThePlanBeginsNothingIsExpected() {
            acceptedOn(-30, 0);

            assertThat(lightOn(-10)).isEqualTo(GREEN);
        }

        @Test
        void afterThePlansEndEverythingIsExpected() {
            acceptedOn(1010, 95);
            assertThat(lightOn(1020)).isEqualTo(GREEN);

            acceptedOn(1020, 89);
            assertThat(lightOn(1020)).isEqualTo(YELLOW);
        }

        @Test
        void theThresholdsAreThePlansOwn() {
            acceptedOn(500, 40);

            assertThat(LightRules.judge(facts(500, new Plan.Settings(5, 9, 35, 7, false)))
                            .light())
                    .isEqualTo(RED);
        }
    }

    @Nested
    class OfStaleness {

        @ParameterizedTest
        @CsvSource({"435, GREEN", "436, YELLOW"})
        void thirtyFiveDaysAreToleratedAndNoMore(int day, Light light) {
            acceptedOn(400, 45);

            assertThat(lightOn(day)).isEqualTo(light);
        }
    }

    @Nested
    class OfThePlansOwnSettings {

        @ParameterizedTest
        @CsvSource({"503, 5.3, GREEN", "550, 10.0, YELLOW", "590, 14.0, YELLOW", "591, 14.1, RED"})
        void paceGoesByThem(int day, BigDecimal behind, Light light) {
            acceptedOn(day, 45);

            assertThat(facts(day, SETTINGS).pace().behind(45, day(day))).isEqualByComparingTo(behind);
            assertThat(LightRules.judge(facts(day, new Plan.Settings(6, 14, 35, 7, false)))
                            .light())
                    .isEqualTo(light);
        }

        @ParameterizedTest
        @CsvSource({"414, GREEN", "415, YELLOW"})
        void stalenessDoes(int day, Light light) {
            acceptedOn(400, 45);

            assertThat(LightRules.judge(facts(day, new Plan.Settings(10, 30, 14, 7, false)))
                            .light())
                    .isEqualTo(light);
        }

        @ParameterizedTest
        @CsvSource({"485, GREEN", "486, YELLOW"})
        void soMuchBeforeAMilestoneDoes(int day, Light light) {
            acceptedOn(480, 60);
            dueOn(500, null);

            assertThat(LightRules.judge(facts(day, new Plan.Settings(10, 30, 35, 14, false)))
                            .light())
                    .isEqualTo(light);
        }
    }

    @Nested
    class OfMilestones {

        @ParameterizedTest
        @CsvSource({"492, GREEN", "493, YELLOW", "499, YELLOW", "500, YELLOW", "501, RED"})
        void sevenDaysBeforeItIsYellowOnTheDayStillYellowAndRedAfterwards(int day, Light light) {
            acceptedOn(480, 60);
            dueOn(500, null);

            assertThat(lightOn(day)).isEqualTo(light);
        }

        @ParameterizedTest
        @CsvSource({"490, GREEN", "491, YELLOW", "498, YELLOW", "500, YELLOW", "501, RED"})
        void whatMustBeActedOnEarlierWarnsEarlierAndIsOverdueNoSooner(int day, Light light) {
            acceptedOn(480, 60);
            milestones.add(new Milestone("m", "节点", day(500), day(498), null));

            assertThat(lightOn(day)).isEqualTo(light);
        }

        @Test
        void onTheLastDayItIsDueTodayAndNotOverdue() {
            acceptedOn(480, 60);
            dueOn(500, null);

            assertThat(reasonsOn(500)).containsExactly("milestone-due-soon");
            assertThat(reasonsOn(501)).containsExactly("milestone-overdue");
        }

        @Test
        void aTaskOfAPlanThatHasNotBegunIsGreyUntilSomethingIsAccepted() {
            dueOn(30, null);
            assertThat(reasonsOn(-10)).containsExactly("nothing-accepted");

            acceptedOn(-20, 0);
            assertThat(reasonsOn(-10)).containsExactly("on-pace");
        }

        @Test
        void whatIsStillOpenWhenThePlanIsOverStaysRed() {
            acceptedOn(1000, 100);
            dueOn(1000, null);

            assertThat(reasonsOn(1100)).containsExactly("milestone-overdue");
        }

        @Test
        void oneThatWasAchievedInTimeIsNoMatterAnyMore() {
            acceptedOn(480, 60);
            dueOn(500, new Achieved(day(479), 1));

            assertThat(lightOn(498)).isEqualTo(GREEN);
            assertThat(lightOn(510)).isEqualTo(GREEN);
        }
    }

    @Nested
    class OfLateWorkMadeUp {

        @Test
        void anOverdueMilestoneAchievedLateIsYellow() {
            acceptedOn(480, 60);
            acceptedOn(510, 60);
            dueOn(500, new Achieved(day(505), 2));

            assertThat(lightOn(512)).isEqualTo(YELLOW);
            assertThat(reasonsOn(512)).containsExactly("late-work-made-up");
        }

        @Test
        void theNextAcceptedReportOnPaceMakesItGreen() {
            acceptedOn(480, 60);
            acceptedOn(510, 60);
            acceptedOn(512, 61);
            dueOn(500, new Achieved(day(505), 2));

            assertThat(lightOn(512)).isEqualTo(GREEN);
        }

        @Test
        void aNextReportThatIsNotOnPaceDoesNot() {
            acceptedOn(480, 60);
            acceptedOn(510, 60);
            acceptedOn(512, 30);
            dueOn(500, new Achieved(day(505), 2));

            assertThat(reasonsOn(512)).containsExactly("behind-pace", "late-work-made-up");
        }

        /** Day n expects n tenths of a percent. */
        @ParameterizedTest
        @CsvSource({"519, 9.9, GREEN", "520, 10.0, GREEN", "521, 10.1, YELLOW"})
        void onPaceIsUpToTenPointsBehindForTheNextReportToo(int day, BigDecimal behind, Light light) {
            acceptedOn(480, 60);
            acceptedOn(510, 60);
            acceptedOn(day, 42);
            dueOn(500, new Achieved(day(505), 2));

            assertThat(facts(day, SETTINGS).pace().behind(42, day(day))).isEqualByComparingTo(behind);
            assertThat(lightOn(day)).isEqualTo(light);
        }

        @ParameterizedTest
        @CsvSource({"700, 30.0, YELLOW, behind-pace", "701, 30.1, YELLOW, late-work-made-up"})
        void onlyAPaceThatHadMadeItRedIsMadeUp(int day, BigDecimal behind, Light light, String reason) {
            acceptedOn(600, 40);
            assertThat(facts(day, SETTINGS).pace().behind(40, day(day))).isEqualByComparingTo(behind);

            acceptedOn(day, reason.equals("behind-pace") ? 50 : 70);

            assertThat(lightOn(day)).isEqualTo(light);
            assertThat(reasonsOn(day)).containsExactly(reason);
        }

        @ParameterizedTest
        @CsvSource({"500, 500, GREEN", "500, 510, GREEN", "501, 510, YELLOW"})
        void achievedOnItsLastDayIsInTimeWheneverItWasAccepted(int achievedOn, int acceptedOn, Light light) {
            acceptedOn(480, 60);
            acceptedOn(acceptedOn, 60);
            dueOn(500, new Achieved(day(achievedOn), 2));

            assertThat(lightOn(acceptedOn)).isEqualTo(light);
        }

        @Test
        void paceMadeUpIsYellowUntilTheNextReportOnPace() {
            acceptedOn(100, 10);
            acceptedOn(500, 50);
            assertThat(reasonsOn(500)).containsExactly("late-work-made-up");
            assertThat(lightOn(500)).isEqualTo(YELLOW);

            acceptedOn(510, 51);
            assertThat(lightOn(510)).isEqualTo(GREEN);
        }

        @Test
        void whatWasAchievedInTimeAndAcceptedLaterWasNotLate() {
            acceptedOn(480, 60);
            acceptedOn(510, 60);
            dueOn(500, new Achieved(day(499), 2));

            assertThat(lightOn(512)).isEqualTo(GREEN);
        }

        @Test
        void theFirstReportMakesUpAMilestoneToo() {
            acceptedOn(510, 60);
            dueOn(500, new Achieved(day(505), 1));

            assertThat(lightOn(510)).isEqualTo(YELLOW);
        }
    }

    @Nested
    class WhileTaskServiceIsSilent {

        @Test
        void greenIsTakenAway() {
            acceptedOn(500, 60);
            silentSince = Instant.EPOCH;

            assertThat(lightOn(500)).isEqualTo(GREY);
            assertThat(reasonsOn(500)).containsExactly("task-service-silent");
        }

        @Test
        void worseThanGreenStaysAndSaysSo() {
            acceptedOn(500, 30);
            silentSince = Instant.EPOCH;

            assertThat(lightOn(500)).isEqualTo(YELLOW);
            assertThat(reasonsOn(500)).containsExactly("behind-pace", "task-service-silent");
        }
    }

    private void acceptedOn(int day, int percent) {
        accepted.add(new Accepted(percent, day(day), accepted.size() + 1));
    }

    private void dueOn(int day, @Nullable Achieved achieved) {
        milestones.add(new Milestone("m", "节点", day(day), day(day), achieved));
    }

    private Light lightOn(int day) {
        return LightRules.judge(facts(day, SETTINGS)).light();
    }

    private List<String> reasonsOn(int day) {
        return LightRules.judge(facts(day, SETTINGS)).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private TaskFacts facts(int day, Plan.Settings settings) {
        return new TaskFacts(
                day(day),
                new Pace(START, START.plusDays(999), steps),
                settings,
                isCompleted,
                List.copyOf(accepted),
                List.copyOf(milestones),
                silentSince);
    }

    /** The n-th day of the plan, counted from 1. */
    private static LocalDate day(int n) {
        return START.plusDays(n - 1L);
    }
}
