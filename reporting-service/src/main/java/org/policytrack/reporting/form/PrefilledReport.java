package org.policytrack.reporting.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.owed.ObligationState;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.progress.WorkStatus;

/**
 * A report in the shape in which a form takes it. It says what was said last; what was returned is there as a whole, of
 * an earlier month all but the proofs, the reasons and the milestones, which spoke for that month.
 *
 * @param achievements left out where nothing was said before; a report needs some
 * @param answers id of the report that was returned, which this one answers
 */
@Schema(name = "PrefilledReport")
public record PrefilledReport(
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        int percentComplete,
        WorkStatus status,
        @Nullable String achievements,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<Value> indicatorValues,
        List<Achieved> milestonesAchieved,
        @Nullable String answers) {

    static PrefilledReport of(
            String task, ObligationState state, Optional<ProgressView> lastFiled, List<FormIndicator> indicators) {
        return lastFiled
                .map(said -> state == ObligationState.RETURNED ? wholeOf(said) : of(said, indicators))
                .orElseGet(() -> new PrefilledReport(
                        task, 0, WorkStatus.NOT_STARTED, null, null, null, valuesOf(indicators), List.of(), null));
    }

    private static PrefilledReport wholeOf(ProgressView said) {
        return new PrefilledReport(
                said.task(),
                said.percentComplete(),
                said.status(),
                said.achievements(),
                said.problems(),
                said.nextSteps(),
                said.indicatorValues().stream()
                        .map(figure ->
                                new Value(figure.indicator(), figure.value(), figure.evidence(), figure.reason()))
                        .toList(),
                said.milestonesAchieved().stream()
                        .map(achieved -> new Achieved(achieved.milestone(), achieved.achievedOn(), achieved.evidence()))
                        .toList(),
                said.id());
    }

    private static PrefilledReport of(ProgressView said, List<FormIndicator> indicators) {
        return new PrefilledReport(
                said.task(),
                said.percentComplete(),
                said.status(),
                said.achievements(),
                said.problems(),
                said.nextSteps(),
                valuesOf(indicators),
                List.of(),
                null);
    }

    private static List<Value> valuesOf(List<FormIndicator> indicators) {
        return indicators.stream()
                .flatMap(indicator ->
                        indicator
                                .lastValue()
                                .map(value -> new Value(indicator.indicator(), value, List.of(), null))
                                .stream())
                .toList();
    }

    /** The value of an indicator. */
    @Schema(name = "PrefilledValue")
    public record Value(
            String indicator,
            BigDecimal value,
            List<ProgressView.Proof> evidence,
            @Nullable String reason) {}

    /** A milestone achieved. */
    @Schema(name = "PrefilledAchievement")
    public record Achieved(String milestone, LocalDate achievedOn, List<ProgressView.Proof> evidence) {}
}
