package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ranking.calculation.Assignment;
import org.policytrack.reporting.ranking.calculation.Ranking;
import org.policytrack.reporting.ranking.calculation.RankingSettings;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverKind;

/** The ranking of a plan on a day, from what was known of it then. */
@ApplicationScoped
class Rankings {

    private final Standings standings;
    private final RankingDecisions decisions;
    private final RankingAppeals appeals;

    Rankings(Standings standings, RankingDecisions decisions, RankingAppeals appeals) {
        this.standings = standings;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    /**
     * Empty when there is no such plan.
     *
     * @throws RankingOff where the plan has no ranking
     */
    Optional<RankingOfDay> of(String plan, AsKnown when) {
        return standings.inTime(plan).map(inTime -> ranked(inTime, when));
    }

    private RankingOfDay ranked(StandingsOfPlan inTime, AsKnown when) {
        String plan = inTime.borrowed().value().plan().id();
        RankingSettings settings = decisions.ofPlan(plan).on(when.knownAt());
        Map<String, List<AcceptedReport>> accepted = inTime.history().accepted(when);
        List<Assignment> assignments = inTime.of(Sight.UNLIMITED, when).stream()
                .flatMap(standing -> assignments(
                        standing, accepted.getOrDefault(standing.task().id(), List.of())))
                .toList();
        return new RankingOfDay(
                inTime.borrowed(),
                when,
                settings,
                Ranking.of(assignments, settings),
                appeals.concerning(plan, when.asOf()));
    }

    /** One for each responsible department, a group by its members. */
    private static Stream<Assignment> assignments(TaskStanding standing, List<AcceptedReport> accepted) {
        Task task = standing.task();
        boolean isCompleted =
                standing.verified().filter(VerifiedProgress::isCompleted).isPresent();
        return task.responsibilities().stream()
                .flatMap(responsible -> responsible.departments().stream())
                .distinct()
                .map(department -> new Assignment(
                        task,
                        department,
                        task.roleOf(department).orElseThrow(),
                        standing.expectedPercent(),
                        lastOf(department, accepted),
                        isCompleted,
                        excuse(department, standing.waivers())));
    }

    private static @Nullable AcceptedReport lastOf(String department, List<AcceptedReport> accepted) {
        return accepted.stream()
                .filter(report -> report.department().equals(department))
                .max(Comparator.comparingLong(AcceptedReport::sequence))
                .orElse(null);
    }

    private static @Nullable Long excuse(String department, List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> waiver.kind() == WaiverKind.CONTRIBUTION
                        && waiver.subject().equals(department))
                .map(Waiver::id)
                .findFirst()
                .orElse(null);
    }
}
