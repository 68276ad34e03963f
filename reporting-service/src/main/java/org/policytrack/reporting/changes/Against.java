package org.policytrack.reporting.changes;

/** Which earlier report a report is held against. */
enum Against {
    /** The returned one that it answers. */
    ANSWERED,
    /** The one of the same department about the same task that was accepted last before it. */
    LAST_ACCEPTED
}
