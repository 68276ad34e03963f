package org.policytrack.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.reporting.ReportingConfig;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.forecast.Forecasts;
import org.policytrack.reporting.forecast.Point;
import org.policytrack.reporting.forecast.Question;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waived;
import org.policytrack.reporting.waiver.Waivers;

/** How the tasks of a plan stand on a day. */
@ApplicationScoped
class Standings {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final BorrowedPlans plans;
    private final AcceptedReports accepted;
    private final Figures figures;
    private final Waivers waivers;
    private final ReportingConfig config;
    private final InstantSource now;

    Standings(
            BorrowedPlans plans,
            AcceptedReports accepted,
            Figures figures,
            Waivers waivers,
            ReportingConfig config,
            @RealTime InstantSource now) {
        this.plans = plans;
        this.accepted = accepted;
        this.figures = figures;
        this.waivers = waivers;
        this.config = config;
        this.now = now;
    }

    /** Of the plan's tasks and measures that are in sight, in the order of the plan; empty when there is no such plan. */
    Optional<List<TaskStanding>> ofPlan(String plan, Sight sight, LocalDate asOf) {
        return plans.plan(plan)
                .map(borrowed -> standings(borrowed, borrowed.value().tasks(), sight, asOf, null));
    }

    /**
     * Of one task or measure; empty when there is no such one in sight.
     *
     * @param assumedPerMonth what-if: the forecast goes by this rate of percentage points per month
     */
    Optional<TaskStanding> ofTask(String task, Sight sight, LocalDate asOf, @Nullable BigDecimal assumedPerMonth) {
        return plans
                .planWithTask(task)
                .map(borrowed -> standings(borrowed, theOne(task, borrowed.value()), sight, asOf, assumedPerMonth))
                .stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** Of all tasks and measures of a plan, for the service itself. */
    Optional<List<TaskStanding>> ofPlan(String plan, LocalDate asOf) {
        return ofPlan(plan, Sight.UNLIMITED, asOf);
    }

    /** Of one task or measure, for the service itself. */
    Optional<TaskStanding> ofTask(String task, LocalDate asOf) {
        return ofTask(task, Sight.UNLIMITED, asOf, null);
    }

    private static List<Task> theOne(String id, BorrowedPlan plan) {
        return plan.tasks().stream().filter(task -> task.id().equals(id)).toList();
    }

    private List<TaskStanding> standings(
            Borrowed<BorrowedPlan> borrowed,
            List<Task> tasks,
            Sight sight,
            LocalDate asOf,
            @Nullable BigDecimal assumedPerMonth) {
        Plan plan = borrowed.value().plan();
        KnownOfPlan known = new KnownOfPlan(
                accepted.ofPlan(plan.id(), asOf).stream().collect(Collectors.groupingBy(AcceptedReport::task)),
                accepted.achievementsOfPlan(plan.id(), asOf),
                accepted.claimsOfPlan(plan.id(), asOf),
                figures.ofPlan(plan.id(), AsKnown.on(asOf)),
                waivers.inForceOfPlan(plan.id(), asOf));
        return tasks.stream()
                .filter(task -> sight.includes(plan, task))
                .map(task -> standing(task, borrowed, known, asOf, assumedPerMonth))
                .toList();
    }

    private TaskStanding standing(
            Task task,
            Borrowed<BorrowedPlan> borrowed,
            KnownOfPlan known,
            LocalDate asOf,
            @Nullable BigDecimal assumedPerMonth) {
        Plan plan = borrowed.value().plan();
        List<AcceptedReport> ofTheLead = known.reportsOn(task).stream()
                .filter(AcceptedReport::isOfTheLead)
                .toList();
        Optional<VerifiedProgress> verified = known.verified(task);
        Pace pace = Pace.of(plan, task.milestones());
        TaskFacts facts = new TaskFacts(
                asOf,
                pace,
                plan.settings(),
                verified.filter(VerifiedProgress::isCompleted).isPresent(),
                ofTheLead.stream()
                        .map(report -> new TaskFacts.Accepted(
                                report.percentComplete(), report.acceptedOn(), report.sequence()))
                        .toList(),
                task.milestones().stream()
                        .map(milestone -> known.milestone(milestone, asOf))
                        .toList(),
                silentSince(borrowed));
        return new TaskStanding(
                task,
                asOf,
                plan.end(),
                verified,
                known.claim(task, verified),
                Contribution.of(task, known.reportsOn(task), Waived.by(known.waiversOf(task))),
                known.waiversOf(task),
                pace.expectedOn(asOf),
                LightRules.judge(facts),
                task.indicators().stream()
                        .map(indicator -> IndicatorStanding.of(indicator, known.of(indicator), plan, asOf))
                        .toList(),
                forecast(ofTheLead, plan, asOf, assumedPerMonth),
                borrowed.fetchedAt(),
                borrowed.isStale());
    }

    private static Forecast forecast(
            List<AcceptedReport> ofTheLead, Plan plan, LocalDate asOf, @Nullable BigDecimal assumedPerMonth) {
        List<Point> points = ofTheLead.stream()
                .map(report -> new Point(report.filedOn(), BigDecimal.valueOf(report.percentComplete())))
                .toList();
        return Forecasts.of(new Question(points, ALL, plan.end(), asOf, assumedPerMonth));
    }

    private @Nullable Instant silentSince(Borrowed<BorrowedPlan> borrowed) {
        Instant trustedUntil = borrowed.fetchedAt().plus(config.taskServiceSilentAfter());
        return now.instant().isAfter(trustedUntil) ? borrowed.fetchedAt() : null;
    }
}
