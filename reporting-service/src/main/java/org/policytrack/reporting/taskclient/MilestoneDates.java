package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a milestone as they held until the next ones of the same milestone.
 *
 * @param milestone its id
 * @param actBy the working day to act by, as task-service's calendar said then
 * @param heldFrom first business day; null where they hold for every day before the next ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MilestoneDates(
        String milestone,
        LocalDate dueDate,
        LocalDate actBy,
        @Nullable LocalDate heldFrom) {

    public MilestoneDates {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(actBy, "actBy");
    }

    boolean heldBy(LocalDate day) {
        return heldFrom == null || !heldFrom.isAfter(day);
    }
}
