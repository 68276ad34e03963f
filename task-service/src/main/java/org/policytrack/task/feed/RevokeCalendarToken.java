package org.policytrack.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** A calendar is closed for good, by who made it or an administrator; its address opens nothing from then on. */
@ApplicationScoped
class RevokeCalendarToken {

    private final CalendarTokens tokens;
    private final AuditTrail audit;

    RevokeCalendarToken(CalendarTokens tokens, AuditTrail audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @Transactional
    void revoke(String id, Caller caller) {
        CalendarToken token = tokens.findFor(caller, id).orElseThrow(() -> new NotFound(id));
        CalendarTokenView before = CalendarTokenView.of(token, null);
        tokens.remove(token);
        audit.record(Change.done("revokeCalendarToken", "CalendarToken", id).from(before), caller);
    }
}
