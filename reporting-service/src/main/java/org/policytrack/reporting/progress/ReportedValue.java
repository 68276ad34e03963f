package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of an indicator.
 *
 * @param reportedValue since the plan began, not since the last report
 * @param reason why it is lower than the one verified before; null where it is not
 */
@Embeddable
public record ReportedValue(
        String indicator,
        BigDecimal reportedValue,
        @Nullable String reason) {}
