package org.policytrack.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, as reporting-service told it last.
 *
 * @param percentComplete null while nothing was told
 * @param progressAsOf the day on which the accepted report was filed; null while nothing was told
 */
record TaskProgress(
        TaskStatus status,
        @Nullable Integer percentComplete,
        @Nullable LocalDate progressAsOf) {

    static final TaskProgress NOTHING_TOLD = new TaskProgress(TaskStatus.NOT_STARTED, null, null);
}
