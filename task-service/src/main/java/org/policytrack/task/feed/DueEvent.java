package org.policytrack.task.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policytrack.task.task.ResponsibilityRole;

/**
 * A milestone as an event of a calendar. Nothing of it depends on the day on which it is read.
 *
 * @param milestone its id
 * @param owner title of the task or measure, name of the goal
 * @param planTitle title of its plan
 * @param office short name of the office that coordinates the plan
 * @param responsible who is responsible, in the official order; of a goal nobody but the office
 * @param wording the official phrase the date was read from
 * @param actBy the day of the event: the due date or the last working day before it
 * @param revision grows with each change
 * @param changedAt when it last became another one, business time
 */
record DueEvent(
        String milestone,
        String name,
        String owner,
        String planTitle,
        String office,
        List<Responsible> responsible,
        String wording,
        boolean isAssumed,
        LocalDate actBy,
        LocalDate dueDate,
        LocalDate originalDueDate,
        int moves,
        Optional<LocalDate> achievedOn,
        int revision,
        Instant changedAt) {

    /** A department or group with what it owes. */
    record Responsible(String name, ResponsibilityRole role) {}
}
