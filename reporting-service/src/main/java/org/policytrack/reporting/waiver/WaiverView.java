package org.policytrack.reporting.waiver;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it is read.
 *
 * @param subject code of the cooperating department that need not contribute, or id of the indicator that need not meet
 *     its target
 * @param grantedAt business time, UTC
 * @param grantedOn the business day from which it is in force
 * @param grantedWithinDepartment by a person of the department that it favours: the excused one, or the task's lead
 * @param revokedAt business time, UTC; left out while it is in force
 */
@Schema(name = "Waiver")
public record WaiverView(
        @Schema(examples = "12") long id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        WaiverKind kind,
        @Schema(examples = "zj-kjt") String subject,
        String reason,
        String grantedBy,
        Instant grantedAt,
        LocalDate grantedOn,
        boolean grantedWithinDepartment,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {

    public static WaiverView of(Waiver waiver) {
        return new WaiverView(
                waiver.id(),
                waiver.plan(),
                waiver.task(),
                waiver.kind(),
                waiver.subject(),
                waiver.reason(),
                waiver.grantedBy(),
                waiver.grantedAt(),
                waiver.grantedOn(),
                waiver.isWithinDepartment(),
                waiver.revokedBy().orElse(null),
                waiver.revokedAt().orElse(null),
                waiver.revocationReason().orElse(null));
    }
}
