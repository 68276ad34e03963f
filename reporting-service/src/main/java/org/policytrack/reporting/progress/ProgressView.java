package org.policytrack.reporting.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.taskclient.Task;

/**
 * A report as it is read.
 *
 * @param role whether the department leads the task or cooperates
 * @param indicatorValues in the order they were filed
 * @param milestonesAchieved in the order they were filed
 * @param filedAt business time, UTC
 * @param filedOn business day
 * @param decidedAt when it was accepted, returned or withdrawn: business time, UTC
 * @param decidedOn business day
 * @param answers id of the returned report that it answers
 * @param decidedFor user name of the absent reviewer in whose place {@code decidedBy} decided
 * @param reason why it was returned
 * @param fields why it was returned, as far as single fields are concerned; none unless it was returned
 * @param acceptedWithinDepartment the reviewer is of the department that filed; left out while it is not accepted
 * @param sequence its number among the acceptances of the task; left out while it is not accepted
 */
@Schema(name = "ProgressReport")
public record ProgressView(
        @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa") String id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        @Schema(examples = "zj-scjg") String department,
        Task.Role role,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        @Schema(examples = "40") int percentComplete,
        WorkStatus status,
        String achievements,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<Figure> indicatorValues,
        List<Achievement> milestonesAchieved,

        @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa") @Nullable
        String answers,

        ReviewState state,
        String author,
        Instant filedAt,
        LocalDate filedOn,
        @Nullable Instant decidedAt,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decidedFor,
        @Nullable String reason,
        List<FieldReason> fields,
        @Nullable Boolean acceptedWithinDepartment,
        @Nullable Long sequence,
        long version) {

    public static ProgressView of(ProgressReport report) {
        return new ProgressView(
                report.id(),
                report.plan(),
                report.task(),
                report.department(),
                report.role(),
                report.period(),
                report.percentComplete(),
                report.status(),
                report.achievements(),
                report.problems().orElse(null),
                report.nextSteps().orElse(null),
                report.indicatorValues().stream()
                        .map(value -> Figure.of(value, report))
                        .toList(),
                report.milestonesAchieved().stream()
                        .map(achieved -> Achievement.of(achieved, report))
                        .toList(),
                report.answers().orElse(null),
                report.state(),
                report.author(),
                report.filedAt(),
                report.filedOn(),
                report.decidedAt().orElse(null),
                report.decidedOn().orElse(null),
                report.decidedBy().orElse(null),
                report.decidedFor().orElse(null),
                report.reason().orElse(null),
                List.copyOf(report.fieldReasons()),
                report.sequence()
                        .map(accepted -> report.isAcceptedWithinDepartment())
                        .orElse(null),
                report.sequence().orElse(null),
                report.version());
    }

    /**
     * The value of an indicator.
     *
     * @param value since the plan began, not since the last report
     * @param reason why it is lower than the one verified before
     */
    @Schema(name = "ReportedIndicatorValue")
    public record Figure(
            @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
            @Schema(examples = "68") BigDecimal value,
            List<Proof> evidence,
            @Nullable String reason) {

        static Figure of(ReportedValue value, ProgressReport report) {
            return new Figure(
                    value.indicator(),
                    Plain.of(value.reportedValue()),
                    proofs(value.indicator(), report),
                    value.reason());
        }
    }

    /** A milestone achieved. */
    @Schema(name = "ReportedMilestoneAchievement")
    public record Achievement(
            @Schema(examples = "zj-metaverse-2023-m1-alliance")
            String milestone,

            LocalDate achievedOn,
            List<Proof> evidence) {

        static Achievement of(ReportedAchievement achieved, ProgressReport report) {
            return new Achievement(achieved.milestone(), achieved.achievedOn(), proofs(achieved.milestone(), report));
        }
    }

    /**
     * Where it can be looked up: at a link, or in an uploaded file.
     *
     * @param link http or https; left out for a file
     * @param evidence id of the file, read at {@code /api/v1/evidence/{id}}; left out for a link
     */
    @Schema(name = "ReportedProof")
    public record Proof(
            String title, @Nullable String link, @Nullable String evidence) {}

    private static List<Proof> proofs(String subject, ProgressReport report) {
        return report.evidenceOf(subject).stream()
                .map(proof -> new Proof(proof.title(), proof.link(), proof.evidenceId()))
                .toList();
    }
}
