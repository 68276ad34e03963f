package org.policytrack.task.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final ShowIndicator show;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeTarget(Indicators indicators, TargetChanges changes, ShowIndicator show, AuditTrail audit, Clock clock) {
        this.indicators = indicators;
        this.changes = changes;
        this.show = show;
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
        IndicatorView before = show.today(indicator);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        changes.persist(new TargetChange(indicator, request.target(), request.reason(), caller.username(), today, now));
        indicator.changeTargetTo(request.target());
        indicators.flush();
        audit.record(Change.done("changeTarget", "Indicator", id).from(before).to(show.today(indicator)), caller);
        return indicator;
    }
}
