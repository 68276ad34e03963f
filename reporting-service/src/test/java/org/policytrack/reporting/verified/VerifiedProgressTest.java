package org.policytrack.reporting.verified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waived;

class VerifiedProgressTest {

    private static final Map<String, BigDecimal> TARGETS_MET =
            Map.of("i1", new BigDecimal("170"), "i2", new BigDecimal("5"));

    private final Task task = new Task(
            "t",
            "p",
            Task.Kind.TASK,
            1,
            "任务",
            List.of(
                    new Task.Responsibility("lead", "牵头单位", Task.Role.LEAD, null),
                    new Task.Responsibility("other", "配合单位", Task.Role.COOPERATING, null),
                    new Task.Responsibility("group", "各市", Task.Role.COOPERATING, List.of("one", "two"))),
            List.of(
                    new Task.Indicator("i1", "专利", new BigDecimal("170"), "项", Task.Comparison.AT_LEAST),
                    new Task.Indicator("i2", "标准", new BigDecimal("5"), "项", Task.Comparison.AT_LEAST)),
            List.of());

    @Test
    void nothingOfTheLeadIsNothing() {
        assertThat(VerifiedProgress.of(task, List.of(accepted("other", 90, 1)), TARGETS_MET, Waived.NOTHING))
                .isEmpty();
    }

    @Test
    void theLeadsLastAcceptanceCountsWhateverOthersFile() {
        var progress = VerifiedProgress.of(
                        task,
                        List.of(accepted("lead", 60, 3), accepted("lead", 40, 1), accepted("other", 90, 4)),
                        TARGETS_MET,
                        Waived.NOTHING)
                .orElseThrow();

        assertThat(progress.percentComplete()).isEqualTo(60);
        assertThat(progress.status()).isEqualTo(WorkStatus.IN_PROGRESS);
    }

    @Test
    void aCompletedLeadWaitsForEachCooperatingDepartmentAndEachMemberOfAGroup() {
        var accepted = List.of(accepted("lead", 100, 1), accepted("other", 100, 2), accepted("one", 100, 3));

        var progress =
                VerifiedProgress.of(task, accepted, TARGETS_MET, Waived.NOTHING).orElseThrow();

        assertThat(progress.status()).isEqualTo(WorkStatus.IN_PROGRESS);
        assertThat(progress.percentComplete()).isEqualTo(100);
        assertThat(Completion.missingContributions(task, accepted, Waived.NOTHING))
                .containsExactly("two");
    }

    @Test
    void theLastContributionCompletesTheTask() {
        var progress = VerifiedProgress.of(
                        task,
                        List.of(
                                accepted("other", 20, 1),
                                accepted("one", 100, 2),
                                accepted("lead", 100, 3),
                                accepted("two", 100, 4)),
                        TARGETS_MET,
                        Waived.NOTHING)
                .orElseThrow();

        assertThat(progress.isCompleted()).isTrue();
    }

    @Test
    void aCompletedTaskIsOpenAgainOnceAFigureDoesNotMeetItsTargetAnyMore() {
        var accepted = List.of(
                accepted("other", 100, 1), accepted("one", 100, 2), accepted("two", 100, 3), accepted("lead", 100, 4));

        assertThat(VerifiedProgress.of(task, accepted, TARGETS_MET, Waived.NOTHING)
                        .orElseThrow()
                        .status())
                .isEqualTo(WorkStatus.COMPLETED);
        assertThat(VerifiedProgress.of(
                                task,
                                accepted,
                                Map.of("i1", new BigDecimal("169"), "i2", new BigDecimal("5")),
                                Waived.NOTHING)
                        .orElseThrow()
                        .status())
                .isEqualTo(WorkStatus.IN_PROGRESS);
        assertThat(VerifiedProgress.of(task, accepted, Map.of("i1", new BigDecimal("170")), Waived.NOTHING)
                        .orElseThrow()
                        .status())
                .isEqualTo(WorkStatus.IN_PROGRESS);
    }

    @Test
    void whatIsWaivedIsNotWaitedFor() {
        var accepted = List.of(accepted("other", 100, 1), accepted("one", 100, 2), accepted("lead", 100, 3));
        var values = Map.of("i1", new BigDecimal("169"), "i2", new BigDecimal("5"));

        assertThat(VerifiedProgress.of(task, accepted, values, new Waived(Set.of("two"), Set.of("i1")))
                        .orElseThrow()
                        .isCompleted())
                .isTrue();
        assertThat(VerifiedProgress.of(task, accepted, values, new Waived(Set.of("two"), Set.of("i2")))
                        .orElseThrow()
                        .isCompleted())
                .isFalse();
        assertThat(VerifiedProgress.of(task, accepted, values, new Waived(Set.of("one"), Set.of("i1")))
                        .orElseThrow()
                        .isCompleted())
                .isFalse();
    }

    @Test
    void anIndicatorWithoutAnyValueDoesNotMeetItsTarget() {
        assertThat(Completion.unmetTargets(task, Map.of("i1", new BigDecimal("170.0000")), Waived.NOTHING))
                .extracting(Task.Indicator::id)
                .containsExactly("i2");
    }

    @Test
    void notMeasuredMeetsNoTargetNotEvenOneOfZero() {
        Task zero = new Task(
                "t",
                "p",
                Task.Kind.TASK,
                1,
                "任务",
                task.responsibilities(),
                List.of(new Task.Indicator("i", "事故", BigDecimal.ZERO, "起", Task.Comparison.EXACTLY)),
                List.of());

        assertThat(Completion.unmetTargets(zero, Map.of(), Waived.NOTHING)).hasSize(1);
        assertThat(Completion.unmetTargets(zero, Map.of("i", new BigDecimal("0.0000")), Waived.NOTHING))
                .isEmpty();
    }

    private AcceptedReport accepted(String department, int percent, long sequence) {
        LocalDate day = LocalDate.of(2023, 6, 20);
        return new AcceptedReport(
                "r" + sequence,
                "t",
                department,
                task.roleOf(department).orElseThrow(),
                percent,
                percent == 100 ? WorkStatus.COMPLETED : WorkStatus.IN_PROGRESS,
                day,
                day,
                false,
                sequence);
    }
}
