package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a report is returned, as far as one field of it is concerned.
 *
 * @param pointer JSON pointer (RFC 6901) into the report as it was filed
 */
@Embeddable
@Schema(name = "FieldReason")
public record FieldReason(
        @Schema(examples = "/indicatorValues/0/value") String pointer,
        @Schema(examples = "与受理通知书不符") String reason) {}
