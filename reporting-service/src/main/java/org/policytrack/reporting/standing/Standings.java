package org.policytrack.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.reporting.ReportingConfig;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedAchievement;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;

/** How the tasks of a plan stand on a day. */
@ApplicationScoped
class Standings {

    private final BorrowedPlans plans;
    private final AcceptedReports accepted;
    private final ReportingConfig config;
    private final InstantSource now;

    Standings(BorrowedPlans plans, AcceptedReports accepted, ReportingConfig config, @RealTime InstantSource now) {
        this.plans = plans;
        this.accepted = accepted;
        this.config = config;
        this.now = now;
    }

    /** Of the plan's tasks and measures that are in sight, in the order of the plan; empty when there is no such plan. */
    Optional<List<TaskStanding>> ofPlan(String plan, Sight sight, LocalDate asOf) {
        return plans.plan(plan).map(borrowed -> standings(borrowed, sight, asOf));
    }

    /** Of one task; empty when there is no such task in sight. */
    Optional<TaskStanding> ofTask(String task, Sight sight, LocalDate asOf) {
        return plans.planWithTask(task).map(borrowed -> standings(borrowed, sight, asOf)).stream()
                .flatMap(List::stream)
                .filter(standing -> standing.task().id().equals(task))
                .findFirst();
    }

    private List<TaskStanding> standings(Borrowed<BorrowedPlan> borrowed, Sight sight, LocalDate asOf) {
        Plan plan = borrowed.value().plan();
        KnownOfPlan known = new KnownOfPlan(
                accepted.ofPlan(plan.id(), asOf).stream().collect(Collectors.groupingBy(AcceptedReport::task)),
                accepted.achievementsOfPlan(plan.id(), asOf),
                accepted.claimsOfPlan(plan.id(), asOf));
        return borrowed.value().tasks().stream()
                .filter(task -> sight.includes(plan, task))
                .map(task -> standing(task, borrowed, known, asOf))
                .toList();
    }

    private TaskStanding standing(Task task, Borrowed<BorrowedPlan> borrowed, KnownOfPlan known, LocalDate asOf) {
        Plan plan = borrowed.value().plan();
        List<AcceptedReport> reports = known.reports().getOrDefault(task.id(), List.of());
        Optional<VerifiedProgress> verified = VerifiedProgress.of(task, reports);
        Pace pace = new Pace(plan.start(), plan.end());
        TaskFacts facts = new TaskFacts(
                asOf,
                pace,
                plan.settings(),
                verified.filter(VerifiedProgress::isCompleted).isPresent(),
                ofTheLead(reports),
                task.milestones().stream()
                        .map(milestone -> known.milestone(milestone, asOf))
                        .toList(),
                silentSince(borrowed));
        return new TaskStanding(
                task,
                asOf,
                verified,
                known.claim(task, verified),
                pace.expectedOn(asOf),
                LightRules.judge(facts),
                borrowed.fetchedAt(),
                borrowed.isStale());
    }

    private @Nullable Instant silentSince(Borrowed<BorrowedPlan> borrowed) {
        Instant trustedUntil = borrowed.fetchedAt().plus(config.taskServiceSilentAfter());
        return now.instant().isAfter(trustedUntil) ? borrowed.fetchedAt() : null;
    }

    private static List<TaskFacts.Accepted> ofTheLead(List<AcceptedReport> reports) {
        return reports.stream()
                .filter(AcceptedReport::isOfTheLead)
                .map(report -> new TaskFacts.Accepted(report.percentComplete(), report.acceptedOn(), report.sequence()))
                .toList();
    }

    /**
     * What this service knows of the tasks of a plan on a day.
     *
     * @param reports accepted ones by task
     * @param achievements accepted ones by milestone
     * @param claims by task
     */
    private record KnownOfPlan(
            Map<String, List<AcceptedReport>> reports,
            Map<String, AcceptedAchievement> achievements,
            Map<String, Claim> claims) {

        Optional<Claim> claim(Task task, Optional<VerifiedProgress> verified) {
            return Optional.ofNullable(claims.get(task.id()))
                    .filter(claim -> verified.isEmpty()
                            || claim.report().compareTo(verified.get().byLead().id()) > 0);
        }

        TaskFacts.Milestone milestone(Task.Milestone milestone, LocalDate asOf) {
            return new TaskFacts.Milestone(
                    milestone.id(),
                    milestone.name(),
                    milestone.dueDate(),
                    milestone.actBy(),
                    achieved(milestone, asOf));
        }

        /** What was accepted here; else what task-service knows from elsewhere. */
        private TaskFacts.@Nullable Achieved achieved(Task.Milestone milestone, LocalDate asOf) {
            AcceptedAchievement accepted = achievements.get(milestone.id());
            if (accepted != null) {
                return new TaskFacts.Achieved(accepted.achievedOn(), accepted.sequence());
            }
            LocalDate told = milestone.achievedOn();
            return told == null || told.isAfter(asOf) ? null : new TaskFacts.Achieved(told, 0);
        }
    }
}
