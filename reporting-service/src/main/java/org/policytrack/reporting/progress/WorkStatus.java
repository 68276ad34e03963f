package org.policytrack.reporting.progress;

/** How far the work is; what hinders it is told by problems and lights, not by a status. */
public enum WorkStatus {
    NOT_STARTED,
    IN_PROGRESS,
    /** 办结. */
    COMPLETED;

    /** Completed is 100 percent and nothing else is; not started is 0 percent and nothing else is. */
    boolean agreesWith(int percentComplete) {
        return this == of(percentComplete);
    }

    private static WorkStatus of(int percentComplete) {
        return switch (percentComplete) {
            case 0 -> NOT_STARTED;
            case 100 -> COMPLETED;
            default -> IN_PROGRESS;
        };
    }
}
