package org.policytrack.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.progress.FileProgressRequest.Evidence;
import org.policytrack.reporting.progress.FileProgressRequest.IndicatorValue;
import org.policytrack.reporting.progress.FileProgressRequest.MilestoneAchieved;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

class FilingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 20);
    private static final Plan PLAN = new Plan(
            "p", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), new Plan.Settings(10, 30, 35, 7, false));
    private static final Task TASK = new Task(
            "t",
            "p",
            Task.Kind.TASK,
            1,
            "任务",
            List.of(
                    new Task.Responsibility("lead", "牵头单位", Task.Role.LEAD, null),
                    new Task.Responsibility("other", "配合单位", Task.Role.COOPERATING, null)),
            List.of(new Task.Indicator("i", "专利", BigDecimal.TEN, "项", Task.Comparison.AT_LEAST)),
            List.of(new Task.Milestone("m", "节点", LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30), null)));

    private YearMonth period = YearMonth.of(2023, 6);
    private int percent = 40;
    private WorkStatus status = WorkStatus.IN_PROGRESS;
    private List<String> indicators = List.of();
    private List<Evidence> proofs = List.of();
    private List<MilestoneAchieved> achieved = List.of();
    private String department = "lead";
    private LocalDate today = TODAY;
    private @Nullable String reason;
    private Map<String, BigDecimal> verifiedBefore = Map.of();

    @Test
    void aReportThatKeepsEveryRuleIsFiled() {
        indicators = List.of("i");
        achieved = List.of(achieved("m", "2023-06-20"));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12, 2023-06-20, period-outside-plan",
        "2023-01, 2023-06-20, ",
        "2023-06, 2023-06-01, ",
        "2023-07, 2023-06-30, period-in-the-future",
        "2023-12, 2024-01-10, ",
        "2024-01, 2024-01-10, period-outside-plan"
    })
    void thePeriodLiesWithinThePlanAndHasBegun(YearMonth month, LocalDate day, @Nullable String fault) {
        period = month;
        today = day;

        assertThat(faultAt("/period")).isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 0, true",
        "NOT_STARTED, 1, false",
        "IN_PROGRESS, 0, false",
        "IN_PROGRESS, 1, true",
        "IN_PROGRESS, 99, true",
        "IN_PROGRESS, 100, false",
        "COMPLETED, 99, false",
        "COMPLETED, 100, true"
    })
    void statusAndPercentAgree(WorkStatus said, int complete, boolean agree) {
        status = said;
        percent = complete;

        assertThat(faultAt("/status")).isEqualTo(agree ? Optional.empty() : Optional.of("status-disagrees"));
    }

    @Test
    void anIndicatorOfAnotherTaskIsNamedByItsPlace() {
        indicators = List.of("i", "of-another-task");

        assertThat(faultAt("/indicatorValues/1/indicator")).contains("indicator-unknown");
    }

    @Test
    void anIndicatorIsNamedOnce() {
        indicators = List.of("i", "i");

        assertThat(faultAt("/indicatorValues/1/indicator")).contains("named-twice");
    }

    /** The value filed is 1. */
    @ParameterizedTest
    @CsvSource({"0.9999, , true", "1.0000, , true", "1.0001, , false", "1.0001, ' ', false", "1.0001, 更正, true"})
    void aFallingValueNeedsAReason(BigDecimal before, @Nullable String why, boolean isTaken) {
        indicators = List.of("i");
        reason = why;
        verifiedBefore = Map.of("i", before);

        assertThat(faultAt("/indicatorValues/0/reason"))
                .isEqualTo(isTaken ? Optional.empty() : Optional.of("falling-value-needs-reason"));
    }

    @Test
    void aMilestoneOfAnotherTaskIsNamedByItsPlace() {
        achieved = List.of(achieved("of-another-task", "2023-06-20"));

        assertThat(faultAt("/milestonesAchieved/0/milestone")).contains("milestone-unknown");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, false", "2023-01-01, true", "2023-06-20, true", "2023-06-21, false"})
    void aMilestoneIsAchievedBetweenThePlansStartAndToday(String day, boolean isTaken) {
        achieved = List.of(achieved("m", day));

        assertThat(faultAt("/milestonesAchieved/0/achievedOn").isEmpty()).isEqualTo(isTaken);
    }

    @Test
    void aCooperatingDepartmentAchievesNoMilestone() {
        department = "other";
        achieved = List.of(achieved("m", "2023-06-20"));

        assertThat(faultAt("/milestonesAchieved")).contains("milestones-by-lead-only");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org,, false",
        ", own-file, false",
        ", , true",
        "https://example.org, own-file, true",
    })
    void aProofIsEitherALinkOrAFile(@Nullable String link, @Nullable String file, boolean isRefused) {
        indicators = List.of("i");
        proofs = List.of(new Evidence("证明", link, file));

        assertThat(faultAt("/indicatorValues/0/evidence/0").isPresent()).isEqualTo(isRefused);
    }

    @Test
    void aFileIsOneTheDepartmentHasUploaded() {
        indicators = List.of("i");
        proofs = List.of(new Evidence("证明", null, "own-file"), new Evidence("证明", null, "of-others"));

        assertThat(faults())
                .extracting(InputFault::name, InputFault::code)
                .containsExactly(tuple("/indicatorValues/0/evidence/1/evidence", "evidence-unknown"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        period = YearMonth.of(2024, 1);
        percent = 100;
        indicators = List.of("x");

        assertThat(faults())
                .extracting(InputFault::name)
                .containsExactly("/period", "/period", "/status", "/indicatorValues/0/indicator");
    }

    private void check() {
        FilingRules.check(new Filing(
                new FileProgressRequest(
                        "t",
                        department,
                        period,
                        percent,
                        status,
                        "做了",
                        null,
                        null,
                        indicators.stream()
                                .map(id -> new IndicatorValue(id, BigDecimal.ONE, proofs, reason))
                                .toList(),
                        achieved,
                        null),
                PLAN,
                TASK,
                TASK.roleOf(department).orElseThrow(),
                today,
                Set.of("own-file"),
                verifiedBefore));
    }

    private List<InputFault> faults() {
        InputRefused refused = catchThrowableOfType(InputRefused.class, this::check);
        return refused == null ? List.of() : refused.faults();
    }

    private Optional<String> faultAt(String pointer) {
        return faults().stream()
                .filter(fault -> fault.name().equals(pointer))
                .map(InputFault::code)
                .findFirst();
    }

    private static MilestoneAchieved achieved(String milestone, String day) {
        return new MilestoneAchieved(milestone, LocalDate.parse(day), null);
    }
}
