package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.forecast.Forecasts;
import org.policytrack.reporting.forecast.Point;
import org.policytrack.reporting.forecast.Question;
import org.policytrack.reporting.history.PlanHistory;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * How the tasks of a plan stand on whatever day, by what was known on the same day or another. Reports, achievements and
 * figures count by the day they speak of (asOf) and the day they were accepted (knownAt); the plan is taken as it was on
 * knownAt. What was accepted after asOf counts as if it had been accepted on it. Everything was read before, and nothing
 * is read here.
 */
public final class StandingsOfPlan {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Borrowed<BorrowedPlan> borrowed;
    private final PlanHistory history;
    private final @Nullable Silence silence;
    private final Map<LocalDate, BorrowedPlan> plans = new HashMap<>();
    private final Map<AsKnown, KnownOfPlan> known = new HashMap<>();

    /**
     * Of what was read.
     *
     * @param silence of task-service, if it lasts for too long; else null
     */
    StandingsOfPlan(Borrowed<BorrowedPlan> borrowed, PlanHistory history, @Nullable Silence silence) {
        this.borrowed = borrowed;
        this.history = history;
        this.silence = silence;
    }

    /** The plan as it is today, with its age. */
    public Borrowed<BorrowedPlan> borrowed() {
        return borrowed;
    }

    public PlanHistory history() {
        return history;
    }

    /** The plan as it was at the end of a day. */
    public BorrowedPlan planOn(LocalDate day) {
        return plans.computeIfAbsent(day, borrowed.value()::on);
    }

    /** Of the tasks and measures that are in sight, in the order of the plan. */
    public List<TaskStanding> of(Sight sight, AsKnown when) {
        BorrowedPlan plan = planOn(when.knownAt());
        return plan.tasks().stream()
                .filter(task -> sight.includes(plan.plan(), task))
                .map(task -> standing(task, plan.plan(), when, null))
                .toList();
    }

    /**
     * Of one task or measure; empty when there is no such one in sight.
     *
     * @param assumedPerMonth what-if: the forecast goes by this rate of percentage points per month
     */
    public Optional<TaskStanding> ofTask(String id, Sight sight, AsKnown when, @Nullable BigDecimal assumedPerMonth) {
        BorrowedPlan plan = planOn(when.knownAt());
        return plan.tasks().stream()
                .filter(task -> task.id().equals(id) && sight.includes(plan.plan(), task))
                .findFirst()
                .map(task -> standing(task, plan.plan(), when, assumedPerMonth));
    }

    /** When the milestone of a task or goal was achieved; empty while it was not. */
    public Optional<LocalDate> achievedOn(Task.Milestone milestone, AsKnown when) {
        return Optional.ofNullable(known(when).milestone(milestone, when.asOf()).achieved())
                .map(TaskFacts.Achieved::on);
    }

    /** Nothing that was known on a day speaks of a later one. */
    private KnownOfPlan known(AsKnown when) {
        AsKnown days = when.asOf().isAfter(when.knownAt()) ? AsKnown.on(when.knownAt()) : when;
        return known.computeIfAbsent(days, unread -> KnownOfPlan.of(history, unread));
    }

    private TaskStanding standing(Task task, Plan plan, AsKnown when, @Nullable BigDecimal assumedPerMonth) {
        KnownOfPlan ofPlan = known(when);
        LocalDate asOf = when.asOf();
        List<AcceptedReport> ofTheLead = ofPlan.reportsOn(task).stream()
                .filter(AcceptedReport::isOfTheLead)
                .toList();
        Optional<VerifiedProgress> verified = ofPlan.verified(task);
        Pace pace = Pace.of(plan, task.milestones());
        TaskFacts facts = new TaskFacts(
                asOf,
                pace,
                plan.settings(),
                verified.filter(VerifiedProgress::isCompleted).isPresent(),
                ofTheLead.stream()
                        .map(report -> new TaskFacts.Accepted(
                                report.percentComplete(), earlier(report.acceptedOn(), asOf), report.sequence()))
                        .toList(),
                task.milestones().stream()
                        .map(milestone -> ofPlan.milestone(milestone, asOf))
                        .toList(),
                silentSince(when));
        return new TaskStanding(
                task,
                asOf,
                when.knownAt(),
                plan.end(),
                verified,
                ofPlan.claim(task, verified),
                Contribution.of(task, ofPlan.reportsOn(task), ofPlan.waived(task)),
                ofPlan.waiversOf(task),
                pace.expectedOn(asOf),
                LightRules.judge(facts),
                task.indicators().stream()
                        .map(indicator -> IndicatorStanding.of(indicator, ofPlan.of(indicator), plan, asOf))
                        .toList(),
                forecast(ofTheLead, plan, asOf, assumedPerMonth),
                borrowed.fetchedAt(),
                borrowed.isStale());
    }

    private @Nullable Instant silentSince(AsKnown when) {
        return silence != null && silence.conceals(when.knownAt()) ? silence.since() : null;
    }

    private static Forecast forecast(
            List<AcceptedReport> ofTheLead, Plan plan, LocalDate asOf, @Nullable BigDecimal assumedPerMonth) {
        List<Point> points = ofTheLead.stream()
                .map(report -> new Point(earlier(report.filedOn(), asOf), BigDecimal.valueOf(report.percentComplete())))
                .toList();
        return Forecasts.of(new Question(points, ALL, plan.end(), asOf, assumedPerMonth));
    }

    private static LocalDate earlier(LocalDate day, LocalDate asOf) {
        return day.isBefore(asOf) ? day : asOf;
    }
}
