package org.policytrack.reporting.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.standing.Reason;
import org.policytrack.reporting.standing.StandingView;

/**
 * One thing that is not the same on two days.
 *
 * @param id within the comparison
 * @param subject id of the task, indicator, goal or milestone, or the setting's name
 * @param belongsTo id of the task, measure or goal; of a setting, the plan
 * @param from as text: a light, a status, a percent, a plain number, a date; left out where there was nothing
 * @param to as text, like from; left out where there is nothing any more
 * @param fromReasons of the light on the first day; none for other kinds
 * @param toReasons of the light on the last day; none for other kinds
 * @param on the business day on which it became what it is on the last day
 * @param why all that was done on that day to bring it about; at least one
 */
@Schema(name = "Moved")
public record MovedView(
        @Schema(examples = "light-zj-metaverse-2023-t20") String id,
        MovedKind kind,
        @Schema(examples = "zj-metaverse-2023-t20") String subject,
        String name,
        @Schema(examples = "zj-metaverse-2023-t20") String belongsTo,
        @Schema(examples = "GREEN") @Nullable String from,
        @Schema(examples = "RED") @Nullable String to,
        List<StandingView.ReasonView> fromReasons,
        List<StandingView.ReasonView> toReasons,
        LocalDate on,
        List<WhyView> why) {

    public static MovedView of(Moved moved, Words words) {
        return new MovedView(
                moved.id(),
                moved.kind(),
                moved.subject(),
                moved.name(),
                moved.belongsTo(),
                moved.from(),
                moved.to(),
                reasons(moved.fromReasons(), words),
                reasons(moved.toReasons(), words),
                moved.on(),
                moved.why().stream().map(cause -> WhyView.of(cause, words)).toList());
    }

    private static List<StandingView.ReasonView> reasons(List<Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason -> StandingView.ReasonView.of(reason, words))
                .toList();
    }

    /**
     * Why something moved.
     *
     * @param by username of who filed the report, reversed the figure or changed the plan
     * @param reviewer username of who accepted the report
     * @param report id of the report
     * @param department code of the department that filed it
     * @param reason as it was given
     * @param words in the language asked for
     */
    @Schema(name = "MovedBecause")
    public record WhyView(
            Cause.Code code,
            @Nullable String by,
            @Nullable String reviewer,
            @Nullable String report,
            @Schema(examples = "zj-scjg") @Nullable String department,
            @Nullable String reason,
            String words) {

        static WhyView of(Cause cause, Words words) {
            List<Object> facts = new ArrayList<>();
            facts.add(cause.on());
            Stream.of(cause.by(), cause.reviewer(), cause.department(), cause.reason())
                    .filter(Objects::nonNull)
                    .forEach(facts::add);
            boolean isUnexplained = cause.code() == Cause.Code.SETTING_CHANGED && cause.reason() == null;
            return new WhyView(
                    cause.code(),
                    cause.by(),
                    cause.reviewer(),
                    cause.report(),
                    cause.department(),
                    cause.reason(),
                    words.of(cause.code().words() + (isUnexplained ? "-without-reason" : ""), facts));
        }
    }
}
