package org.policytrack.task.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** The coordinating office changes a target, with a reason. */
@ApplicationScoped
class ChangeTarget {

    private final Indicators indicators;
    private final TargetChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeTarget(Indicators indicators, TargetChanges changes, AuditTrail audit, Clock clock) {
        this.indicators = indicators;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Indicator change(String id, NewTarget request, ExpectedVersion expected, Caller caller) {
        Indicator indicator = indicators.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        expected.mustBe(indicator.version());
        if (request.target().compareTo(indicator.target()) == 0) {
            throw InputRefused.invalid(InputFault.inBody("/target", "target-is-the-same"));
        }
        IndicatorView before = IndicatorView.of(indicator, changes.of(id));
        changes.persist(
                new TargetChange(indicator, request.target(), request.reason(), caller.username(), clock.instant()));
        indicator.changeTargetTo(request.target());
        indicators.flush();
        IndicatorView after = IndicatorView.of(indicator, changes.of(id));
        audit.record(Change.done("changeTarget", "Indicator", id).from(before).to(after), caller);
        return indicator;
    }
}
