package org.policytrack.reporting.history;

import java.time.LocalDate;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.verified.AcceptedAchievement;

/**
 * That an accepted report of the lead says a milestone was achieved.
 *
 * @param acceptedOn business day
 * @param sequence of the acceptance
 */
public record SaidAchievement(String milestone, LocalDate achievedOn, LocalDate acceptedOn, long sequence) {

    boolean isKnown(AsKnown when) {
        return !acceptedOn.isAfter(when.knownAt());
    }

    boolean hasHappened(AsKnown when) {
        return !achievedOn.isAfter(when.asOf());
    }

    /** This one while the later one says the same, else the later one. */
    SaidAchievement unlessRepeatedBy(SaidAchievement later) {
        return achievedOn.equals(later.achievedOn) ? this : later;
    }

    AcceptedAchievement accepted() {
        return new AcceptedAchievement(milestone, achievedOn, sequence);
    }
}
