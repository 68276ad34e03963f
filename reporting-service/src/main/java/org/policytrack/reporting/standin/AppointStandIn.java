package org.policytrack.reporting.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/** A reviewer names who reviews instead during an absence; the coordinating office does so for any reviewer. */
@ApplicationScoped
class AppointStandIn {

    private final StandIns standIns;
    private final AuditTrail audit;
    private final Clock clock;

    AppointStandIn(StandIns standIns, AuditTrail audit, Clock clock) {
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    StandIn appoint(StandInRequest request, Caller appointer) {
        aReviewerOnlyForTheOwnAbsence(request, appointer);
        nobodyAppointsThemself(request, appointer);
        StandInRules.check(request);
        standIns.holdAppointmentsFor(request.absent());
        onlyOneAtATime(request);
        StandIn standIn = new StandIn(request, appointer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        standIns.persistAndFlush(standIn);
        audit.record(
                Change.done("appointStandIn", "StandIn", String.valueOf(standIn.id()))
                        .to(StandInView.of(standIn)),
                appointer);
        return standIn;
    }

    private static void aReviewerOnlyForTheOwnAbsence(StandInRequest request, Caller appointer) {
        if (!appointer.has(Role.COORDINATOR) && !request.absent().equals(appointer.username())) {
            throw new OnlyForTheOwnAbsence(request.absent());
        }
    }

    /** Else the coordinating office could take the right to review for itself. */
    private static void nobodyAppointsThemself(StandInRequest request, Caller appointer) {
        if (request.standIn().equals(appointer.username()) && !request.absent().equals(appointer.username())) {
            throw new NobodyAppointsThemself(appointer.username());
        }
    }

    private void onlyOneAtATime(StandInRequest request) {
        standIns.within(request.absent(), request.from(), request.to()).ifPresent(other -> {
            throw new StandInOverlaps(other);
        });
    }
}
