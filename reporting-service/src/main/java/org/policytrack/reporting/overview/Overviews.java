package org.policytrack.reporting.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;

/** A plan at one glance. */
@ApplicationScoped
class Overviews {

    private final Standings standings;

    Overviews(Standings standings) {
        this.standings = standings;
    }

    /** Empty when there is no such plan. */
    Optional<Overview> of(String plan, Sight sight, LocalDate asOf) {
        return standings.inTime(plan).map(inTime -> Overview.of(inTime, sight, asOf));
    }
}
