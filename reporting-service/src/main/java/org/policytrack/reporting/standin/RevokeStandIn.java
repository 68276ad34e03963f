package org.policytrack.reporting.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;

/** The absent reviewer is back early, or the coordinating office ends it: nobody stands in from now on. */
@ApplicationScoped
class RevokeStandIn {

    private final StandIns standIns;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeStandIn(StandIns standIns, AuditTrail audit, Clock clock) {
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    StandIn revoke(long id, ExpectedVersion expected, Caller revoker) {
        StandIn standIn = standIns.findByIdOptional(id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        aReviewerOnlyForTheOwnAbsence(standIn, revoker);
        expected.mustBe(standIn.version());
        StandInView before = StandInView.of(standIn);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        standIn.revokedBy(revoker, now, LocalDate.ofInstant(now, clock.getZone()));
        standIns.flush();
        audit.record(
                Change.done("revokeStandIn", "StandIn", String.valueOf(id))
                        .from(before)
                        .to(StandInView.of(standIn)),
                revoker);
        return standIn;
    }

    private static void aReviewerOnlyForTheOwnAbsence(StandIn standIn, Caller revoker) {
        if (!revoker.has(Role.COORDINATOR) && !standIn.isFor(revoker.username())) {
            throw new OnlyForTheOwnAbsence(standIn.absent());
        }
    }
}
