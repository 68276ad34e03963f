package org.policytrack.reporting.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was decided about the rankings of all plans. */
@ApplicationScoped
class RankingDecisions implements PanacheRepositoryBase<RankingDecision, Long> {

    /** The last one; empty while nothing was decided. */
    Optional<RankingDecision> lastOf(String plan) {
        return find("plan = ?1 order by number desc", plan).firstResultOptional();
    }

    /** The oldest first. */
    DecisionsOfPlan ofPlan(String plan) {
        List<RankingDecision> decisions = list("plan = ?1 order by number", plan);
        return new DecisionsOfPlan(
                plan,
                decisions.stream()
                        .map(decision -> new DecisionsOfPlan.Decided(decision.decidedOn(), decision.settings()))
                        .toList());
    }
}
