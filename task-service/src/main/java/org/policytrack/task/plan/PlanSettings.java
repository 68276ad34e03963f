package org.policytrack.task.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.plan.document.PlanDocument;

/**
 * What the lights and reports of a plan go by, and who reads what.
 *
 * @param yellowBehind percentage points behind the expected pace above which the light is yellow
 * @param redBehind percentage points behind the expected pace above which the light is red
 * @param staleAfterDays days without an accepted report after which a task is stale
 * @param milestoneSoonDays days before a milestone from which the light is yellow
 * @param reportDueDay day of the month by which its report is owed
 * @param readOwnDepartmentOnly whether departments read only the tasks they are responsible for
 */
@Embeddable
@Schema(name = "PlanSettings")
record PlanSettings(
        @NotNull @Min(0) @Max(100) @Schema(examples = "10") Integer yellowBehind,
        @NotNull @Min(0) @Max(100) @Schema(examples = "30") Integer redBehind,
        @NotNull @Min(1) @Max(366) @Schema(examples = "35") Integer staleAfterDays,
        @NotNull @Min(0) @Max(366) @Schema(examples = "7") Integer milestoneSoonDays,
        @NotNull @Min(1) @Max(28) @Schema(examples = "28") Integer reportDueDay,
        boolean readOwnDepartmentOnly) {

    static PlanSettings of(PlanDocument.Settings settings) {
        return new PlanSettings(
                settings.yellowBehind(),
                settings.redBehind(),
                settings.staleAfterDays(),
                settings.milestoneSoonDays(),
                settings.reportDueDay(),
                settings.readOwnDepartmentOnly());
    }

    /** These settings with what the change names. */
    PlanSettings with(SettingsChange change) {
        return new PlanSettings(
                or(change.yellowBehind(), yellowBehind),
                or(change.redBehind(), redBehind),
                or(change.staleAfterDays(), staleAfterDays),
                or(change.milestoneSoonDays(), milestoneSoonDays),
                or(change.reportDueDay(), reportDueDay),
                or(change.readOwnDepartmentOnly(), readOwnDepartmentOnly));
    }

    private static <T> T or(@Nullable T changed, T kept) {
        return changed == null ? kept : changed;
    }
}
