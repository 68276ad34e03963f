package org.policytrack.reporting.reminder;

import java.util.Optional;

/** A kind of reminder: when it is due, and what it says. */
interface Reminding {

    /** Whether there is one to be sent; costs a few queries. */
    boolean isDue(PlanToday today);

    /** The one to be sent now, in the caller's transaction; empty when there is none, or it was sent. */
    Optional<ComposedReminder> compose(PlanToday today);
}
