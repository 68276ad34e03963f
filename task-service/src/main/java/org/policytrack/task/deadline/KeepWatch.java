package org.policytrack.task.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.policytrack.task.ladder.LadderChanged;
import org.policytrack.task.milestone.DatesChanged;
import org.policytrack.task.momentary.MomentaryFailure;
import org.policytrack.task.plan.PlanImported;

/**
 * Has milestones looked at again when something changes from which their next reminder follows, in the transaction of
 * that change. The calendar comes with the start of the service, so each start looks at every one of them once.
 */
@ApplicationScoped
class KeepWatch {

    private final DeadlineWatches watches;

    KeepWatch(DeadlineWatches watches) {
        this.watches = watches;
    }

    void onImport(@Observes PlanImported imported) {
        watches.add(imported.plan());
    }

    void onOtherDates(@Observes DatesChanged changed) {
        watches.lookAgainOn(DeadlineWatch.AT_ONCE, changed.milestone());
    }

    void onAnotherLadder(@Observes LadderChanged changed) {
        watches.lookAgainAtThoseOf(changed.plan());
    }

    /** Tried again where another instance is in the way, for nobody else would see to it. */
    void atStart(@Observes StartupEvent start) {
        MomentaryFailure.outlast(() -> QuarkusTransaction.requiringNew().call(watches::addMissing));
        MomentaryFailure.outlast(() -> QuarkusTransaction.requiringNew().call(watches::lookAgainAtAll));
    }
}
