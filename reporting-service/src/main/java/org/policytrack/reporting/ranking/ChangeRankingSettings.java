package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.reporting.holding.HeldFor;
import org.policytrack.reporting.holding.HeldPlans;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/**
 * The coordinating office turns the ranking of a plan on or off, or decides what it goes by. Days that are over stay
 * ranked by what held on them.
 */
@ApplicationScoped
class ChangeRankingSettings {

    private final RankingDecisions decisions;
    private final HeldPlans plans;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeRankingSettings(RankingDecisions decisions, HeldPlans plans, AuditTrail audit, Clock clock) {
        this.decisions = decisions;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is as it was is no decision. */
    @Transactional
    RankingSettingsView change(String plan, NewRankingSettings request, ExpectedVersion expected, Caller coordinator) {
        RankingSettings settings = request.settings();
        plans.hold(plan, HeldFor.RANKING);
        Optional<RankingDecision> last = decisions.lastOf(plan);
        RankingSettingsView before =
                last.map(RankingSettingsView::of).orElseGet(() -> RankingSettingsView.undecided(plan));
        expected.mustBe(before.version());
        if (settings.equals(last.map(RankingDecision::settings).orElse(RankingSettings.DEFAULT))) {
            return before;
        }
        RankingDecision decision = new RankingDecision(
                plan, before.version() + 1, settings, Moment.of(clock).with(coordinator, request.reason()));
        decisions.persistAndFlush(decision);
        RankingSettingsView after = RankingSettingsView.of(decision);
        audit.record(
                Change.done("changeRankingSettings", "RankingSettings", plan)
                        .from(before)
                        .to(after),
                coordinator);
        return after;
    }
}
