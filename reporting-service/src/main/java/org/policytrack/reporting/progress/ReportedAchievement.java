package org.policytrack.reporting.progress;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A milestone that a report says was achieved. */
@Embeddable
public record ReportedAchievement(String milestone, LocalDate achievedOn) {}
