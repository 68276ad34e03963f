package org.policytrack.task.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a plan's settings; what is left out stays.
 *
 * @param reason why, for the list of changes
 */
record SettingsChange(
        @Nullable @Min(0) @Max(100) Integer yellowBehind,
        @Nullable @Min(0) @Max(100) Integer redBehind,
        @Nullable @Min(1) @Max(366) Integer staleAfterDays,
        @Nullable @Min(0) @Max(366) Integer milestoneSoonDays,
        @Nullable @Min(1) @Max(28) Integer reportDueDay,
        @Nullable Boolean readOwnDepartmentOnly,
        @Nullable @Size(max = 1000) String reason) {

    SettingsChange {
        reason = reason == null || reason.isBlank() ? null : reason;
    }
}
