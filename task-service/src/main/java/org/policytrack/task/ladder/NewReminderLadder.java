package org.policytrack.task.ladder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** The ladder a plan gets, as a whole; the lists in any order. */
record NewReminderLadder(
        @NotNull @Size(max = ReminderLadder.MOST_RUNGS) @Schema(examples = "[30,14,7,3,1]")
        List<@NotNull @Min(1) @Max(ReminderLadder.FARTHEST) Integer> daysBefore,

        @NotNull @Min(1) @Max(ReminderLadder.FARTHEST) @Schema(examples = "7")
        Integer overdueEveryDays,

        @NotNull @Min(0) @Max(ReminderLadder.FARTHEST) @Schema(examples = "1")
        Integer headFromDaysLeft,

        @NotNull @Min(1) @Max(ReminderLadder.FARTHEST) @Schema(examples = "5")
        Integer officeFromWorkingDaysLate,

        @NotNull @Min(1) @Max(ReminderLadder.FARTHEST) @Schema(examples = "3")
        Integer climbAfterWorkingDays,

        @NotNull @Size(max = ReminderLadder.MOST_RUNGS) @Schema(examples = "[3,1]")
        List<@NotNull @Min(1) @Max(ReminderLadder.FARTHEST) Integer> reportDaysBefore,

        @NotNull @Min(1) @Max(ReminderLadder.FARTHEST) @Schema(examples = "3")
        Integer reviewAfterWorkingDays) {

    /**
     * What was sent, as a ladder.
     *
     * @throws InputRefused where a list names a day twice
     */
    ReminderLadder ladder() {
        eachDayStandsOnce("/daysBefore", daysBefore);
        eachDayStandsOnce("/reportDaysBefore", reportDaysBefore);
        return new ReminderLadder(
                daysBefore,
                overdueEveryDays,
                headFromDaysLeft,
                officeFromWorkingDaysLate,
                climbAfterWorkingDays,
                reportDaysBefore,
                reviewAfterWorkingDays);
    }

    private static void eachDayStandsOnce(String pointer, List<Integer> days) {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            if (!known.add(days.get(i))) {
                throw InputRefused.invalid(InputFault.inBody(pointer + "/" + i, "day-named-twice", days.get(i)));
            }
        }
    }
}
