package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.forecast.ForecastView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * How a task stands on a day.
 *
 * @param knownAt the day until whose end things had to be known
 * @param status NOT_STARTED while nothing of the lead was accepted; COMPLETED when the cooperating departments have
 *     contributed too
 * @param verifiedPercent what the lead had accepted last; left out while nothing was
 * @param verifiedAsOf the day on which that report was filed
 * @param acceptedWithinDepartment that report was accepted by a person of the department that filed it
 * @param claimedPercent what the lead has filed since and nobody has decided on; not verified
 * @param expectedPercent by the pace of the plan, one decimal
 * @param reasons of the light, the gravest first
 * @param indicators in the order of the plan
 * @param forecast of the percent: when the task is done if it goes on as accepted so far
 * @param borrowedAt when task-service told what the task is: real time, UTC
 * @param isStale task-service was asked for news of the task and did not answer
 */
@Schema(name = "Standing")
public record StandingView(
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        Task.Kind kind,
        @Schema(examples = "20") int number,
        String title,
        Lead lead,
        LocalDate asOf,
        LocalDate knownAt,
        WorkStatus status,
        @Schema(examples = "40") @Nullable Integer verifiedPercent,
        @Nullable LocalDate verifiedAsOf,
        @Nullable Boolean acceptedWithinDepartment,
        @Nullable Integer claimedPercent,
        @Schema(examples = "49.6") BigDecimal expectedPercent,
        Light light,
        List<ReasonView> reasons,
        List<IndicatorView> indicators,
        ForecastView forecast,
        Instant borrowedAt,
        boolean isStale) {

    static StandingView of(TaskStanding standing, Words words) {
        Task task = standing.task();
        Optional<VerifiedProgress> verified = standing.verified();
        return new StandingView(
                task.id(),
                task.kind(),
                task.number(),
                task.title(),
                new Lead(task.lead().department(), task.lead().name()),
                standing.asOf(),
                standing.knownAt(),
                verified.map(VerifiedProgress::status).orElse(WorkStatus.NOT_STARTED),
                verified.map(VerifiedProgress::percentComplete).orElse(null),
                verified.map(VerifiedProgress::asOf).orElse(null),
                verified.map(progress -> progress.byLead().isWithinDepartment()).orElse(null),
                standing.claim().map(Claim::percentComplete).orElse(null),
                standing.expectedPercent(),
                standing.verdict().light(),
                standing.verdict().reasons().stream()
                        .map(reason -> ReasonView.of(reason, words))
                        .toList(),
                standing.indicators().stream()
                        .map(indicator -> IndicatorView.of(indicator, words))
                        .toList(),
                ForecastView.of(standing.forecast(), standing.deadline(), "%", words),
                standing.borrowedAt(),
                standing.isStale());
    }

    /** The same but for when it was borrowed, which alone makes it no other standing. */
    StandingView withoutAge() {
        return new StandingView(
                task,
                kind,
                number,
                title,
                lead,
                asOf,
                knownAt,
                status,
                verifiedPercent,
                verifiedAsOf,
                acceptedWithinDepartment,
                claimedPercent,
                expectedPercent,
                light,
                reasons,
                indicators,
                forecast,
                Instant.EPOCH,
                isStale);
    }

    /** The department or group that leads the task. */
    @Schema(name = "StandingLead")
    public record Lead(
            @Schema(examples = "zj-scjg") String department,
            @Schema(examples = "省市场监管局") String name) {}

    /**
     * One reason of a light.
     *
     * @param code stable
     * @param facts figures, days and names by their names; which ones depends on the code
     * @param words in the language asked for
     */
    @Schema(name = "StandingReason")
    public record ReasonView(
            @Schema(examples = "behind-pace") String code,

            @Schema(
                    type = SchemaType.OBJECT,
                    examples = "{\"verifiedPercent\":20,\"expectedPercent\":49.6,\"behind\":29.6,\"tolerated\":10}")
            Map<String, Object> facts,

            String words) {

        public static ReasonView of(Reason reason, Words words) {
            return new ReasonView(
                    reason.code(),
                    reason.facts(),
                    words.of(
                            "reason." + reason.code(),
                            List.copyOf(reason.facts().values())));
        }
    }
}
