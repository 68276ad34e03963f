package org.policytrack.task.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    /** From their names and values as text. */
    static PlanSettings of(Map<String, String> values) {
        return new PlanSettings(
                number("yellowBehind", values),
                number("redBehind", values),
                number("staleAfterDays", values),
                number("milestoneSoonDays", values),
                number("reportDueDay", values),
                Boolean.parseBoolean(values.get("readOwnDepartmentOnly")));
    }

    /** Each value as text by its name, in a map of its own. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("yellowBehind", yellowBehind.toString());
        values.put("redBehind", redBehind.toString());
        values.put("staleAfterDays", staleAfterDays.toString());
        values.put("milestoneSoonDays", milestoneSoonDays.toString());
        values.put("reportDueDay", reportDueDay.toString());
        values.put("readOwnDepartmentOnly", String.valueOf(readOwnDepartmentOnly));
        return values;
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

    private static Integer number(String name, Map<String, String> values) {
        return Integer.valueOf(Objects.requireNonNull(values.get(name), name));
    }

    private static <T> T or(@Nullable T changed, T kept) {
        return changed == null ? kept : changed;
    }
}
