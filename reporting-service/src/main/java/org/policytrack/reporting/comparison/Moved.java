package org.policytrack.reporting.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.standing.Reason;

/**
 * One thing that is not the same on two days.
 *
 * @param id within the comparison
 * @param subject id of the task, indicator, goal or milestone, or the setting's name
 * @param name of the subject
 * @param belongsTo id of the task, measure or goal; of a setting, the plan
 * @param from as text; null where there was nothing
 * @param to as text; null where there is nothing any more
 * @param fromReasons of the light on the first day; none for other kinds
 * @param toReasons of the light on the last day; none for other kinds
 * @param on the day on which it became what it is on the last day
 * @param why all that happened on that day to bring it about; at least one
 */
public record Moved(
        String id,
        MovedKind kind,
        String subject,
        String name,
        String belongsTo,
        @Nullable String from,
        @Nullable String to,
        List<Reason> fromReasons,
        List<Reason> toReasons,
        LocalDate on,
        List<Cause> why) {

    public Moved {
        why = List.copyOf(why);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("nothing says why " + id + " moved");
        }
    }
}
