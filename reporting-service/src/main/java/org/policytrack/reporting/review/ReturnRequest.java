package org.policytrack.reporting.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.FieldReason;

/**
 * Why a report is returned; its author reads it.
 *
 * @param reason about the whole
 * @param fields about single fields of the report
 */
record ReturnRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "请补充专利受理通知书")
        String reason,

        @Nullable @Size(max = 50) List<@NotNull @Valid Field> fields) {

    List<FieldReason> fieldReasons() {
        return fields == null
                ? List.of()
                : fields.stream()
                        .map(field -> new FieldReason(field.pointer(), field.reason()))
                        .toList();
    }

    /**
     * A reason about one field.
     *
     * @param pointer JSON pointer (RFC 6901) to something the report says
     */
    @Schema(name = "NewFieldReason")
    record Field(
            @NotBlank @Size(max = 200) @Schema(examples = "/indicatorValues/0/value")
            String pointer,

            @NotBlank @Size(max = 1000) @Schema(examples = "与受理通知书不符")
            String reason) {}
}
