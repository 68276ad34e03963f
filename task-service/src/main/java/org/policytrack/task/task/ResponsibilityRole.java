package org.policytrack.task.task;

/** What a department owes a task. */
public enum ResponsibilityRole {
    /** 牵头: named first, speaks for the task. */
    LEAD,
    /** 配合. */
    COOPERATING
}
