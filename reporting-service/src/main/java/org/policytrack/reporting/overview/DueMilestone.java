package org.policytrack.reporting.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Task;

/**
 * A milestone of the plan as it stands on a day.
 *
 * @param owner the task, measure or goal it belongs to
 */
public record DueMilestone(Task owner, Task.Milestone milestone, Optional<LocalDate> achievedOn, LocalDate day) {

    private static final Comparator<DueMilestone> BY_DAY_TO_ACT_BY = Comparator.comparing(
                    (DueMilestone due) -> due.milestone().actBy())
            .thenComparing(due -> due.milestone().id());

    /** Those of everything in sight, in the order of the days to act by. */
    public static List<DueMilestone> of(StandingsOfPlan inTime, Sight sight, AsKnown when) {
        BorrowedPlan plan = inTime.planOn(when.knownAt());
        return plan.everythingFiledAbout().stream()
                .filter(owner -> sight.includes(plan.plan(), owner))
                .flatMap(owner -> owner.milestones().stream()
                        .map(milestone ->
                                new DueMilestone(owner, milestone, inTime.achievedOn(milestone, when), when.asOf())))
                .sorted(BY_DAY_TO_ACT_BY)
                .toList();
    }

    public MilestoneState state() {
        return MilestoneState.of(milestone, achievedOn, day);
    }
}
