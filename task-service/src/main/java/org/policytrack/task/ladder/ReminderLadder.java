package org.policytrack.task.ladder;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * When and whom a plan reminds.
 *
 * @param daysBefore calendar days before the day to act by on which a milestone's departments are reminded, besides that
 *     day itself; the farthest first, possibly none
 * @param overdueEveryDays calendar days from one overdue reminder to the next
 * @param headFromDaysLeft calendar days left from which the head of department is reminded too
 * @param officeFromWorkingDaysLate working days after the due date from which the coordinating office is told too
 * @param climbAfterWorkingDays working days after which an overdue reminder that nobody acknowledged climbs to the office
 * @param reportDaysBefore calendar days before a report is owed on which its department is reminded
 * @param reviewAfterWorkingDays working days for which a report waits for review before its reviewers are reminded
 */
public record ReminderLadder(
        List<Integer> daysBefore,
        int overdueEveryDays,
        int headFromDaysLeft,
        int officeFromWorkingDaysLate,
        int climbAfterWorkingDays,
        List<Integer> reportDaysBefore,
        int reviewAfterWorkingDays) {

    /** The most days a list of them may have. */
    static final int MOST_RUNGS = 20;

    /** The farthest a reminder may lie from what it reminds of, in days. */
    static final int FARTHEST = 366;

    /** Of a plan for which nothing else was decided. */
    public static final ReminderLadder DEFAULT =
            new ReminderLadder(List.of(30, 14, 7, 3, 1), 7, 1, 5, 3, List.of(3, 1), 3);

    public ReminderLadder {
        daysBefore = descending(daysBefore);
        reportDaysBefore = descending(reportDaysBefore);
        mustBeWithin(1, overdueEveryDays);
        mustBeWithin(0, headFromDaysLeft);
        mustBeWithin(1, officeFromWorkingDaysLate);
        mustBeWithin(1, climbAfterWorkingDays);
        mustBeWithin(1, reviewAfterWorkingDays);
    }

    private static List<Integer> descending(List<Integer> days) {
        days.forEach(day -> mustBeWithin(1, day));
        if (days.size() > MOST_RUNGS || new HashSet<>(days).size() < days.size()) {
            throw new IllegalArgumentException("too many days, or one twice: " + days);
        }
        return days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static void mustBeWithin(int least, int days) {
        if (days < least || days > FARTHEST) {
            throw new IllegalArgumentException(days + " is not between " + least + " and " + FARTHEST);
        }
    }
}
