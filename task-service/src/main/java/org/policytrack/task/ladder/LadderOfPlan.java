package org.policytrack.task.ladder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ladder that was decided for a plan, instead of the default. */
@Entity
@Table(name = "reminder_ladder")
class LadderOfPlan {

    /** Of a plan without a row, which goes by the default. */
    static final long NEVER_CHANGED = 0;

    private static final String COMMA = ",";

    @Id
    private String planId;

    private String daysBefore;
    private int overdueEveryDays;
    private int headFromDaysLeft;
    private int officeFromWorkingDaysLate;
    private int climbAfterWorkingDays;
    private String reportDaysBefore;
    private int reviewAfterWorkingDays;

    @Version
    private long version;

    protected LadderOfPlan() {}

    LadderOfPlan(String planId, ReminderLadder ladder) {
        this.planId = planId;
        this.version = NEVER_CHANGED + 1;
        change(ladder);
    }

    final void change(ReminderLadder ladder) {
        daysBefore = text(ladder.daysBefore());
        overdueEveryDays = ladder.overdueEveryDays();
        headFromDaysLeft = ladder.headFromDaysLeft();
        officeFromWorkingDaysLate = ladder.officeFromWorkingDaysLate();
        climbAfterWorkingDays = ladder.climbAfterWorkingDays();
        reportDaysBefore = text(ladder.reportDaysBefore());
        reviewAfterWorkingDays = ladder.reviewAfterWorkingDays();
    }

    ReminderLadder ladder() {
        return new ReminderLadder(
                days(daysBefore),
                overdueEveryDays,
                headFromDaysLeft,
                officeFromWorkingDaysLate,
                climbAfterWorkingDays,
                days(reportDaysBefore),
                reviewAfterWorkingDays);
    }

    long version() {
        return version;
    }

    private static String text(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(COMMA));
    }

    private static List<Integer> days(String text) {
        return Stream.of(text.split(COMMA))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
