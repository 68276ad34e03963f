package org.policytrack.reporting.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.goal.GoalStanding;
import org.policytrack.reporting.goal.Goals;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Pace;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.BorrowedPlan;

/**
 * A plan at one glance, as it was known at the end of a day, as far as it is in sight.
 *
 * @param plan as it was on the day, with its age
 * @param expectedPercent by the pace of the plan
 * @param standings of tasks and measures, in the order of the plan
 * @param milestones in the order of the days to act by
 */
record Overview(
        Borrowed<BorrowedPlan> plan,
        LocalDate asOf,
        BigDecimal expectedPercent,
        List<GoalStanding> goals,
        List<TaskStanding> standings,
        List<DueMilestone> milestones,
        List<TrendPoint> trend,
        MovedSince moved) {

    static Overview of(StandingsOfPlan inTime, Sight sight, LocalDate asOf) {
        AsKnown when = AsKnown.on(asOf);
        BorrowedPlan plan = inTime.planOn(asOf);
        return new Overview(
                new Borrowed<>(
                        plan, inTime.borrowed().fetchedAt(), inTime.borrowed().isStale()),
                asOf,
                Pace.of(plan.plan(), List.of()).expectedOn(asOf),
                Goals.standings(plan, inTime.history().figures(when), sight, when, null),
                inTime.of(sight, when),
                DueMilestone.of(inTime, sight, when),
                TrendPoint.of(inTime, sight, asOf),
                MovedSince.of(inTime, sight, asOf));
    }
}
