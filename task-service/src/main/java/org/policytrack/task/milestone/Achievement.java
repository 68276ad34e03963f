package org.policytrack.task.milestone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * That a milestone was verified as achieved.
 *
 * @param sequence grows with each acceptance; the highest is the last word
 */
record Achievement(
        @NotNull @Positive Long sequence, @NotNull LocalDate achievedOn) {}
