package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ranking.calculation.Assignment;
import org.policytrack.reporting.ranking.calculation.Ranked;
import org.policytrack.reporting.ranking.calculation.Ranking;
import org.policytrack.reporting.ranking.calculation.RankingSettings;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverKind;

/** The ranking of a plan on a day, from what was known of it then, as far as a reader sees it. */
@ApplicationScoped
public class Rankings {

    private final Standings standings;
    private final RankingDecisions decisions;
    private final RankingAppeals appeals;

    Rankings(Standings standings, RankingDecisions decisions, RankingAppeals appeals) {
        this.standings = standings;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    /**
     * By the settings that held at the end of asOf, whatever became known since. Where the plan narrows reading, a
     * department sees only its own rank; how a rank was worked out is for the department itself and for those whom no plan
     * narrows.
     *
     * @param reader may read rankings
     * @param when not known before its day
     * @return empty when there is no such plan
     * @throws RankingOff where the plan has no ranking
     * @throws RankingOffOnDay where it had none on that day
     */
    public Optional<SeenRanking> of(String plan, AsKnown when, Caller reader) {
        return standings.inTime(plan).map(inTime -> seen(inTime, when, reader));
    }

    private SeenRanking seen(StandingsOfPlan inTime, AsKnown when, Caller reader) {
        Plan plan = inTime.borrowed().value().plan();
        RankingSettings settings = decisions.ofPlan(plan.id()).on(when.asOf());
        List<Ranked> all = Ranking.of(assignments(inTime, when), settings).departments();
        AppealsOfDay ofAll = new AppealsOfDay(when, appeals.concerning(plan.id(), when.asOf()));
        Sight sight = Sight.of(reader, Permissions.READ_RANKINGS);
        return new SeenRanking(
                inTime.borrowed(),
                when,
                settings,
                all.size(),
                (int) all.stream().filter(ranked -> ranked.place().isPresent()).count(),
                ofAll.isOneOpen(),
                ofAll.lastCorrection().orElse(null),
                all.stream()
                        .filter(ranked -> sight.isWhole(plan) || reader.isOf(ranked.department()))
                        .map(ranked ->
                                SeenRank.of(ranked, ofAll, sight.isEverything() || reader.isOf(ranked.department())))
                        .toList());
    }

    private static List<Assignment> assignments(StandingsOfPlan inTime, AsKnown when) {
        Map<String, List<AcceptedReport>> accepted = inTime.history().accepted(when);
        return inTime.of(Sight.UNLIMITED, when).stream()
                .flatMap(standing -> assignments(
                        standing, accepted.getOrDefault(standing.task().id(), List.of())))
                .toList();
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

    private static Assignment.@Nullable Excuse excuse(String department, List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> waiver.kind() == WaiverKind.CONTRIBUTION
                        && waiver.subject().equals(department))
                .map(waiver -> new Assignment.Excuse(waiver.id(), waiver.isWithinDepartment()))
                .findFirst()
                .orElse(null);
    }
}
