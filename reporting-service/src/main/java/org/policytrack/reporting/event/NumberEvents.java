package org.policytrack.reporting.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.kit.repetition.Repetition;

/**
 * Numbers what is committed, whichever instance wrote it. A number is given while the row of the numbering is locked and
 * becomes visible when the lock is let go: so whoever sees a number sees all smaller ones, and a late commit gets a late
 * number instead of one that others have passed already.
 */
@ApplicationScoped
class NumberEvents {

    private final ChangeEvents events;

    NumberEvents(ChangeEvents events) {
        this.events = events;
    }

    /** Whatever was committed before the call has a number after it. */
    void untilNow() {
        while (events.hasUnnumbered()) {
            Repetition.ofNothing(() -> {
                QuarkusTransaction.requiringNew().run(events::number);
                return null;
            });
        }
    }

    /** With whatever was committed before the call. */
    Numbering now() {
        untilNow();
        return events.numbering();
    }
}
