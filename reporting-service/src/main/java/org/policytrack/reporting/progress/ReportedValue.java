package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a report says of an indicator.
 *
 * @param reportedValue since the plan began, not since the last report
 */
@Embeddable
public record ReportedValue(String indicator, BigDecimal reportedValue) {}
