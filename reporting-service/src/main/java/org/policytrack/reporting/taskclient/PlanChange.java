package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of what a plan asks for, as task-service has it on record.
 *
 * @param subject id of the milestone or indicator, or the setting's name
 * @param name of the milestone or indicator; null for a setting
 * @param belongsTo id of the task, measure or goal; of a setting, the plan
 * @param from as text: a date, a plain number, or true or false
 * @param to as text, like {@code from}
 * @param reason null where a setting was changed without one
 * @param changedOn the business day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanChange(
        String id,
        Kind kind,
        String subject,
        @Nullable String name,
        String belongsTo,
        String from,
        String to,
        @Nullable String reason,
        String changedBy,
        LocalDate changedOn) {

    public PlanChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(belongsTo, "belongsTo");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(changedBy, "changedBy");
        Objects.requireNonNull(changedOn, "changedOn");
    }

    boolean isOf(Kind asked, String askedSubject) {
        return kind == asked && subject.equals(askedSubject);
    }

    /** What was changed. */
    @Schema(name = "PlanChangeKind")
    public enum Kind {
        DUE_DATE,
        TARGET,
        SETTING
    }
}
