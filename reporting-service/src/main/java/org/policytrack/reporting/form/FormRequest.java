package org.policytrack.reporting.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.progress.FileProgressRequest;

/**
 * A form as it is sent back.
 *
 * @param department the caller's own
 * @param period the month it is about
 * @param reports each task once
 */
@Schema(name = "FormRequest")
public record FormRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "zj-scjg")
        String department,

        @NotNull @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid FormReport> reports) {

    List<FileProgressRequest> requests() {
        return reports.stream().map(report -> report.by(department, period)).toList();
    }
}
