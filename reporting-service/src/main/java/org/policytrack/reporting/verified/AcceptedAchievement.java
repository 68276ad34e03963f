package org.policytrack.reporting.verified;

import java.time.LocalDate;

/**
 * A milestone that an accepted report of the lead says was achieved.
 *
 * @param sequence of the report's acceptance
 */
public record AcceptedAchievement(String milestone, LocalDate achievedOn, long sequence) {}
