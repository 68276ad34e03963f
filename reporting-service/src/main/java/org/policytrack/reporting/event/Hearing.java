package org.policytrack.reporting.event;

import java.util.Optional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * What a listener hears: what is about a task that the listener sees, and what is about the whole of a plan where the
 * whole of it is seen. It is asked at each event, for a plan may be narrowed meanwhile.
 */
final class Hearing {

    private final Caller listener;
    private final Sight sight;
    private final BorrowedPlans plans;

    Hearing(Caller listener, BorrowedPlans plans) {
        this.listener = listener;
        this.sight = Sight.of(listener, Permissions.READ_STANDINGS);
        this.plans = plans;
    }

    Optional<ChangeView> of(ChangeEvent event) {
        return isHeard(event) ? Optional.of(ChangeView.of(event, isReportReadable(event))) : Optional.empty();
    }

    private boolean isHeard(ChangeEvent event) {
        return sight.isEverything()
                || plans.plan(event.plan())
                        .map(Borrowed::value)
                        .filter(plan -> isHeard(event, plan))
                        .isPresent();
    }

    private boolean isHeard(ChangeEvent event, BorrowedPlan plan) {
        return sight.isWhole(plan.plan())
                || Optional.ofNullable(event.task())
                        .flatMap(plan::task)
                        .filter(task -> sight.includes(plan.plan(), task))
                        .isPresent();
    }

    private boolean isReportReadable(ChangeEvent event) {
        return !event.kind().namesWhatIsNotAccepted()
                || listener.mayForAnyDepartment(Permissions.READ_UNACCEPTED)
                || (event.department() != null && listener.isOf(event.department()));
    }
}
