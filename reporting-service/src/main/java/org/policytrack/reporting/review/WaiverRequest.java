package org.policytrack.reporting.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.waiver.WaiverKind;

/**
 * What a task may be completed without, and why: either a department or an indicator.
 *
 * @param department code of the cooperating department that need not contribute
 * @param indicator id of the indicator that need not meet its target
 */
record WaiverRequest(
        @Size(max = 100) @Schema(examples = "zj-kjt") @Nullable
        String department,

        @Size(max = 100) @Schema(examples = "zj-metaverse-2023-t20-i1") @Nullable
        String indicator,

        @NotBlank @Size(max = 2000) @Schema(examples = "机构调整，职能已划出")
        String reason) {

    WaiverKind kind() {
        if ((department == null) == (indicator == null)) {
            throw InputRefused.invalid(InputFault.inBody("", "department-or-indicator"));
        }
        return indicator == null ? WaiverKind.CONTRIBUTION : WaiverKind.TARGET;
    }

    String subject() {
        return indicator == null ? Objects.requireNonNull(department) : indicator;
    }
}
