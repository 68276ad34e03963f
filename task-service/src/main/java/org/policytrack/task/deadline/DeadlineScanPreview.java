package org.policytrack.task.deadline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.caller.Role;

/**
 * What a scan would do.
 *
 * @param day the business date it looked at
 * @param workingDay on a day off nothing is sent
 * @param calendarKnown whether there is a calendar of the day's year; without one the weekends decide
 * @param milestonesExamined how many it would look at
 * @param milestonesPassedOver of how many no flag could be raised
 * @param flags how many flags it would raise
 * @param notices how many notices it would send
 * @param items the first 200 of these notices, in the order of milestones
 */
@Schema(name = "DeadlineScanPreview")
record DeadlineScanPreview(
        LocalDate day,
        boolean workingDay,
        boolean calendarKnown,
        int milestonesExamined,
        int milestonesPassedOver,
        int flags,
        int notices,
        List<Notice> items) {

    /**
     * A notice it would send.
     *
     * @param rung such as DUE_IN_14, DUE_TODAY, OVERDUE, OVERDUE_2
     * @param roles whom of the department it would be for, as tokens name roles
     */
    @Schema(name = "DeadlineScanPreviewNotice")
    record Notice(String plan, String milestone, String rung, String department, List<String> roles) {

        static Notice of(Reminder reminder, Addressee addressee) {
            return new Notice(
                    reminder.milestone().planId(),
                    reminder.milestone().id(),
                    reminder.rung().name(),
                    addressee.department(),
                    addressee.roles().stream().map(Role::wireName).toList());
        }
    }
}
