package org.policytrack.task.milestone;

/** How a milestone stands on a day. */
public enum MilestoneState {
    /** More than 30 days are left. */
    UPCOMING,
    /** 30 calendar days or fewer are left to the day to act by. */
    DUE_SOON,
    /** The day to act by has come, and the due date has not passed. */
    DUE_TODAY,
    /** The due date has passed. */
    OVERDUE,
    ACHIEVED,
    /** Achieved after the due date that held then. */
    ACHIEVED_LATE
}
