package org.policytrack.department.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.caller.Role;

/**
 * To whom a notice climbs (升级催办).
 *
 * @param on the business day by which somebody must have acknowledged it; from this day on it climbs
 * @param department code of the department it climbs to
 * @param roles whom of that department it is addressed to
 */
@Schema(name = "NoticeClimb")
record Climb(
        @NotNull LocalDate on,

        @NotBlank @Size(max = 40) @Schema(examples = "zj-fgw")
        String department,

        @NotEmpty List<@NotNull Role> roles) {}
