package org.policytrack.reporting.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a department files about a task.
 *
 * @param department the caller's own
 * @param period the month it is about
 * @param percentComplete of the whole task by its lead, of the own part by a cooperating department
 * @param status agrees with the percent: COMPLETED is 100, NOT_STARTED is 0
 * @param indicatorValues each indicator once
 * @param milestonesAchieved each milestone once; by the lead only
 * @param answers id of the returned report that this one answers, of the same task, department and period
 */
public record FileProgressRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023-t20")
        String task,

        @NotBlank @Size(max = 40) @Schema(examples = "zj-scjg")
        String department,

        @NotNull @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        @NotNull @Min(0) @Max(100) @Schema(examples = "40") Integer percentComplete,

        @NotNull @Schema(examples = "IN_PROGRESS") WorkStatus status,

        @NotBlank @Size(max = 10_000) @Schema(examples = "新申请元宇宙相关专利68项")
        String achievements,

        @Nullable @Size(max = 10_000) String problems,
        @Nullable @Size(max = 10_000) String nextSteps,
        @Nullable @Size(max = 50) List<@NotNull @Valid IndicatorValue> indicatorValues,
        @Nullable @Size(max = 50) List<@NotNull @Valid MilestoneAchieved> milestonesAchieved,

        @Nullable @Size(max = 40) @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa")
        String answers) {

    List<IndicatorValue> values() {
        return indicatorValues == null ? List.of() : indicatorValues;
    }

    List<MilestoneAchieved> achievementsOfMilestones() {
        return milestonesAchieved == null ? List.of() : milestonesAchieved;
    }

    /** All of it, by its JSON pointer. */
    Map<String, Evidence> proofs() {
        Map<String, Evidence> proofs = new LinkedHashMap<>();
        for (int i = 0; i < values().size(); i++) {
            addTo(proofs, "/indicatorValues/" + i, values().get(i).proofs());
        }
        for (int i = 0; i < achievementsOfMilestones().size(); i++) {
            addTo(
                    proofs,
                    "/milestonesAchieved/" + i,
                    achievementsOfMilestones().get(i).proofs());
        }
        return proofs;
    }

    private static void addTo(Map<String, Evidence> proofs, String pointer, List<Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            proofs.put(pointer + "/evidence/" + i, evidence.get(i));
        }
    }

    /**
     * The value of an indicator of the task.
     *
     * @param value since the plan began, not since the last report
     * @param reason why it is lower than the one verified before; needed only then
     */
    public record IndicatorValue(
            @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023-t20-i1")
            String indicator,

            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) @Schema(examples = "68")
            BigDecimal value,

            @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence,

            @Nullable @Size(max = 2000) @Schema(examples = "更正：剔除重复申报的项目")
            String reason) {

        boolean saysWhy() {
            return reason != null && !reason.isBlank();
        }

        List<Evidence> proofs() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /** A milestone of the task that was achieved. */
    public record MilestoneAchieved(
            @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023-m1-alliance")
            String milestone,

            @NotNull @Schema(examples = "2023-06-20") LocalDate achievedOn,
            @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence) {

        List<Evidence> proofs() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /**
     * Where something can be looked up: either a link or a file that the department has uploaded.
     *
     * @param evidence id of the uploaded file
     */
    public record Evidence(
            @NotBlank @Size(max = 200) @Schema(examples = "专利受理通知书")
            String title,

            @Nullable
            @Size(max = 2000)
            @Pattern(regexp = "https?://[^\\s/?#]+\\S*")
            @Schema(examples = "https://example.org/patents/68.pdf")
            String link,

            @Nullable @Size(max = 40) String evidence) {

        boolean isEitherLinkOrFile() {
            return (link == null) != (evidence == null);
        }
    }
}
