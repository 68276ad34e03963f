package org.policytrack.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;

/** What moved in a plan between two days. */
@ApplicationScoped
class Comparisons {

    private final Standings standings;

    Comparisons(Standings standings) {
        this.standings = standings;
    }

    /** Against from as it was known at its own end: what is in sight, in the order of the plan; empty when there is no such plan. */
    Optional<List<Moved>> of(String plan, LocalDate from, AsKnown to, Sight sight) {
        return standings.inTime(plan).map(inTime -> new Comparison(inTime, AsKnown.on(from), to, sight).moved());
    }
}
