package org.policytrack.reporting.taskclient;

import java.time.LocalDate;

/** The verified progress of a task, as task-service is told it. */
public record ProgressTold(String task, Content content) {

    /**
     * The progress itself.
     *
     * @param sequence number of the acceptance among those of the task; a higher one replaces a lower one
     * @param status {@code NOT_STARTED}, {@code IN_PROGRESS} or {@code COMPLETED}
     * @param progressAsOf the business day on which the accepted report was filed
     */
    public record Content(long sequence, int percentComplete, String status, LocalDate progressAsOf) {}
}
