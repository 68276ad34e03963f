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
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverKind;

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
 * @param contributions of the cooperating departments, a group by its members; they stand beside the lead's percent
 * @param waivers in force on the day: what the task may be completed without
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
        List<ContributionView> contributions,
        List<WaivedView> waivers,
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
                standing.contributions().stream().map(ContributionView::of).toList(),
                standing.waivers().stream().map(WaivedView::of).toList(),
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
                contributions,
                waivers,
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
     * What a cooperating department has contributed.
     *
     * @param percentComplete of its own part, as accepted last; left out while nothing was
     * @param asOf the day on which that report was filed
     * @param isExcused nothing is needed of it: it was waived
     */
    @Schema(name = "Contribution")
    record ContributionView(
            @Schema(examples = "zj-kjt") String department,
            @Nullable Integer percentComplete,
            @Nullable WorkStatus status,
            @Nullable LocalDate asOf,
            @Nullable String report,
            boolean isExcused) {

        static ContributionView of(Contribution contribution) {
            Optional<AcceptedReport> accepted = contribution.accepted();
            return new ContributionView(
                    contribution.department(),
                    accepted.map(AcceptedReport::percentComplete).orElse(null),
                    accepted.map(AcceptedReport::status).orElse(null),
                    accepted.map(AcceptedReport::filedOn).orElse(null),
                    accepted.map(AcceptedReport::id).orElse(null),
                    contribution.isExcused());
        }
    }

    /**
     * What the task may be completed without. What became of the waiver later is no part of the day's standing.
     *
     * @param subject code of the department that need not contribute, or id of the indicator that need not meet its
     *     target
     */
    @Schema(name = "WaivedOfTask")
    record WaivedView(
            @Schema(examples = "12") long id,
            WaiverKind kind,
            @Schema(examples = "zj-kjt") String subject,
            String reason) {

        static WaivedView of(Waiver waiver) {
            return new WaivedView(waiver.id(), waiver.kind(), waiver.subject(), waiver.reason());
        }
    }

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
