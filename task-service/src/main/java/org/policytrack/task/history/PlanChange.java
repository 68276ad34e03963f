package org.policytrack.task.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of what a plan asks for.
 *
 * @param subject id of the milestone or indicator, or the setting's name
 * @param name of the milestone or indicator; left out for a setting
 * @param belongsTo id of the task, measure or goal; of a setting, the plan
 * @param from as text: a date, a plain number, or true or false
 * @param to as text, like {@code from}
 * @param reason left out where a setting was changed without one
 * @param changedOn the business day
 * @param changedAt business time, UTC
 */
@Schema(name = "PlanChange")
record PlanChange(
        @Schema(examples = "due-date-12") String id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        PlanChangeKind kind,
        @Schema(examples = "zj-metaverse-2023-m1-alliance") String subject,
        @Nullable String name,
        @Schema(examples = "zj-metaverse-2023-m1") String belongsTo,
        @Schema(examples = "2023-06-30") String from,
        @Schema(examples = "2023-07-31") String to,
        @Nullable String reason,
        String changedBy,
        LocalDate changedOn,
        Instant changedAt) {

    /** From a row of {@link PlanChangeKind#select}. */
    static PlanChange of(PlanChangeKind kind, @Nullable Object[] row) {
        return new PlanChange(
                kind.id((Long) row[0]),
                text(row[1]),
                kind,
                text(row[2]),
                kind == PlanChangeKind.SETTING ? null : text(row[3]),
                text(row[4]),
                text(row[5]),
                text(row[6]),
                row[7] == null ? null : text(row[7]),
                text(row[8]),
                (LocalDate) row[9],
                (Instant) row[10]);
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
