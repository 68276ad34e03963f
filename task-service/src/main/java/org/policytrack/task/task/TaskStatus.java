package org.policytrack.task.task;

/** How far a task is; what hinders it is told by light and problems, not here. */
public enum TaskStatus {
    NOT_STARTED,
    IN_PROGRESS,
    /** 办结. */
    COMPLETED
}
