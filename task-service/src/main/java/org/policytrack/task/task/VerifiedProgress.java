package org.policytrack.task.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * The progress of a task as it was verified.
 *
 * @param sequence grows with each acceptance; the highest is the last word
 * @param progressAsOf the day on which the accepted report was filed
 */
record VerifiedProgress(
        @NotNull @Positive Long sequence,
        @NotNull @Min(0) @Max(100) Integer percentComplete,
        @NotNull TaskStatus status,
        @NotNull LocalDate progressAsOf) {}
