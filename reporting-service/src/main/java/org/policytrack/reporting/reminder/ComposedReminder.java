package org.policytrack.reporting.reminder;

import java.util.List;
import org.policytrack.reporting.departmentclient.NewNotice;

/**
 * A reminder as it is to be sent: one notice for each department at most.
 *
 * @param occasion what it is sent for; no other reminder has it
 * @param rung of the ladder
 * @param notices none where nobody has anything to be reminded of
 * @param reports that wait too long, each with the number of its own rung; of other kinds none
 */
record ComposedReminder(
        String plan,
        ReminderKind kind,
        String occasion,
        String rung,
        GoneBy goneBy,
        List<NewNotice> notices,
        List<RemindedReport> reports) {

    ComposedReminder {
        notices = List.copyOf(notices);
        reports = List.copyOf(reports);
    }
}
