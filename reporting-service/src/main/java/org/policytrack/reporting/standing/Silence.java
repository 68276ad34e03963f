package org.policytrack.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That task-service has not been heard for too long to trust what it said of today.
 *
 * @param since when it was heard last, real time
 * @param on the business day of that; what it said then of the days before is all there is to know of them
 */
record Silence(Instant since, LocalDate on) {

    boolean conceals(LocalDate day) {
        return !day.isBefore(on);
    }
}
