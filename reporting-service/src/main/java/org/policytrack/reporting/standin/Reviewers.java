package org.policytrack.reporting.standin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.reporting.Permissions;

/** Who reviews today: whoever has the role, and who stands in for an absent reviewer. */
@ApplicationScoped
public class Reviewers {

    private final StandIns standIns;
    private final Clock clock;

    Reviewers(StandIns standIns, Clock clock) {
        this.standIns = standIns;
        this.clock = clock;
    }

    /** The caller as who decides today; a reviewer never in another's place. Refuses with 403 who is neither. */
    public Reviewer reviewing(Caller caller) {
        return caller.has(Role.REVIEWER)
                ? new Reviewer(caller, null)
                : standingIn(caller)
                        .map(found -> new Reviewer(caller, found.absent()))
                        .orElseThrow(() -> new NotStandingIn(caller.username()));
    }

    /** Whether the caller stands in for somebody today. */
    public boolean standsIn(Caller caller) {
        return standingIn(caller).isPresent();
    }

    private Optional<StandIn> standingIn(Caller caller) {
        return caller.mayForAnyDepartment(Permissions.REVIEW_PROGRESS)
                ? standIns.by(caller, LocalDate.now(clock))
                : Optional.empty();
    }
}
