package org.policytrack.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the coordinating office wrote in a section. */
@Embeddable
@Schema(name = "SectionText")
record SectionText(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        SectionKey section,

        @Column(name = "words") @Schema(examples = "各地各部门推进有力，总体好于预期。")
        String text) {}
