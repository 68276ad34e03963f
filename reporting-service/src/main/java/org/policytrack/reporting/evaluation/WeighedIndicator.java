package org.policytrack.reporting.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How much an indicator counts in its dimension. */
@Embeddable
record WeighedIndicator(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Dimension dimension,

        String indicator,
        int weight) {}
