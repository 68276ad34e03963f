package org.policytrack.reporting.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.conditional.VersionStale;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.review.AcceptProgress;
import org.policytrack.reporting.standin.Reviewers;

/**
 * A reviewer accepts the reports of a list that only repeat figures. One that is refused keeps no other back, and what
 * was accepted stays so whatever comes after it.
 */
@ApplicationScoped
class AcceptUnchanged {

    private final Reviewers reviewers;
    private final AcceptProgress accept;

    AcceptUnchanged(Reviewers reviewers, AcceptProgress accept) {
        this.reviewers = reviewers;
        this.accept = accept;
    }

    /** In the order of the list. Refuses the whole with 403 to who does not review today. */
    List<AcceptanceOutcome> accept(List<AcceptancesRequest.Named> named, Caller caller, Words words) {
        reviewers.reviewing(caller);
        List<AcceptanceOutcome> outcomes = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (AcceptancesRequest.Named report : named) {
            outcomes.add(
                    before.add(report.id())
                            ? outcome(report, caller, words)
                            : AcceptanceOutcome.refused(report.id(), new ReportNamedTwice(report.id()), words));
        }
        return outcomes;
    }

    private AcceptanceOutcome outcome(AcceptancesRequest.Named report, Caller caller, Words words) {
        ExpectedVersion expected = ExpectedVersion.of(report.version());
        try {
            QuarkusTransaction.requiringNew().run(() -> accept.acceptUnchanged(report.id(), expected, caller));
            return AcceptanceOutcome.accepted(report.id());
        } catch (Refusal refusal) {
            return AcceptanceOutcome.refused(report.id(), refusal, words);
        } catch (OptimisticLockException decidedMeanwhile) {
            return AcceptanceOutcome.refused(report.id(), new VersionStale(), words);
        }
    }
}
