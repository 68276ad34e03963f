package org.policytrack.reporting.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.FileProgressRequest;
import org.policytrack.reporting.progress.WorkStatus;

/**
 * What is filed about one task of a form; department and period are the form's.
 *
 * @param percentComplete of the whole task by its lead, of the own part by a cooperating department
 * @param status agrees with the percent: COMPLETED is 100, NOT_STARTED is 0
 * @param indicatorValues each indicator once
 * @param milestonesAchieved each milestone once; by the lead only
 * @param answers id of the returned report that this one answers
 */
@Schema(name = "FormReport")
public record FormReport(
        @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023-t20")
        String task,

        @NotNull @Min(0) @Max(100) @Schema(examples = "40") Integer percentComplete,

        @NotNull @Schema(examples = "IN_PROGRESS") WorkStatus status,

        @NotBlank @Size(max = 10_000) @Schema(examples = "新申请元宇宙相关专利68项")
        String achievements,

        @Nullable @Size(max = 10_000) String problems,
        @Nullable @Size(max = 10_000) String nextSteps,

        @Nullable @Size(max = 50) List<FileProgressRequest.@NotNull @Valid IndicatorValue> indicatorValues,

        @Nullable @Size(max = 50) List<FileProgressRequest.@NotNull @Valid MilestoneAchieved> milestonesAchieved,

        @Nullable @Size(max = 40) @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa")
        String answers) {

    FileProgressRequest by(String department, YearMonth period) {
        return new FileProgressRequest(
                task,
                department,
                period,
                percentComplete,
                status,
                achievements,
                problems,
                nextSteps,
                indicatorValues,
                milestonesAchieved,
                answers);
    }
}
