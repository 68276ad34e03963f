package org.policytrack.task.ladder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ladder of a plan as it is read.
 *
 * @param daysBefore calendar days before the day to act by, the farthest first; that day itself is always one
 * @param overdueEveryDays calendar days from one overdue reminder to the next; the first is on the day after the due date
 * @param headFromDaysLeft calendar days left from which the head of department is reminded too
 * @param officeFromWorkingDaysLate working days after the due date from which the coordinating office is told too
 * @param climbAfterWorkingDays working days after which an overdue reminder nobody acknowledged climbs to the office
 * @param reportDaysBefore calendar days before a report is owed on which its department is reminded
 * @param reviewAfterWorkingDays working days for which a report waits before its reviewers are reminded
 * @param version 0 while the plan goes by the default
 */
@Schema(name = "ReminderLadder")
record ReminderLadderView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "[30,14,7,3,1]") List<Integer> daysBefore,
        @Schema(examples = "7") int overdueEveryDays,
        @Schema(examples = "1") int headFromDaysLeft,
        @Schema(examples = "5") int officeFromWorkingDaysLate,
        @Schema(examples = "3") int climbAfterWorkingDays,
        @Schema(examples = "[3,1]") List<Integer> reportDaysBefore,
        @Schema(examples = "3") int reviewAfterWorkingDays,
        long version) {

    static ReminderLadderView of(String plan, ReminderLadder ladder, long version) {
        return new ReminderLadderView(
                plan,
                ladder.daysBefore(),
                ladder.overdueEveryDays(),
                ladder.headFromDaysLeft(),
                ladder.officeFromWorkingDaysLate(),
                ladder.climbAfterWorkingDays(),
                ladder.reportDaysBefore(),
                ladder.reviewAfterWorkingDays(),
                version);
    }
}
