package org.policytrack.reporting.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.history.FiledReport;
import org.policytrack.reporting.history.PlanHistories;
import org.policytrack.reporting.history.PlanHistory;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedWorkingDays;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.taskclient.WorkingYear;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.waiver.Waived;

/**
 * Who owes what: every department responsible for a task or measure, a group by its members, one report for each month
 * of the plan. Goals are filed about when there is something to say, and owed by nobody.
 */
@ApplicationScoped
public class Obligations {

    private final BorrowedPlans plans;
    private final BorrowedWorkingDays workingDays;
    private final PlanHistories histories;
    private final Clock clock;

    Obligations(BorrowedPlans plans, BorrowedWorkingDays workingDays, PlanHistories histories, Clock clock) {
        this.plans = plans;
        this.workingDays = workingDays;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Of the tasks in sight, as of the business day; empty when there is no such plan.
     *
     * @param period a month of the plan; null for the current one, or the plan's nearest
     */
    public Optional<MonthOwed> ofPlan(String plan, @Nullable YearMonth period, Sight sight) {
        return plans.plan(plan)
                .map(borrowed ->
                        owed(borrowed, monthOf(borrowed.value().plan(), period), sight, histories.ofPlan(plan)));
    }

    /** Of all tasks, as of the business day, for each month of the plan up to this one; none when there is no such plan. */
    public List<MonthOwed> upTo(String plan, YearMonth last) {
        return plans.plan(plan).stream()
                .flatMap(borrowed -> upTo(borrowed, last, histories.ofPlan(plan)))
                .toList();
    }

    /**
     * Of all tasks, as it was at the end of a day: what was overdue then, by what was known of it then or later.
     *
     * @param borrowed the plan as it was known
     * @param history of the plan; what was filed or decided after it was known is left out
     */
    public MonthOwed onDay(Borrowed<BorrowedPlan> borrowed, YearMonth period, PlanHistory history, AsKnown when) {
        return owed(borrowed, period, Sight.UNLIMITED, history.on(when.knownAt()), when);
    }

    private Stream<MonthOwed> upTo(Borrowed<BorrowedPlan> borrowed, YearMonth last, PlanHistory history) {
        Plan plan = borrowed.value().plan();
        return Stream.iterate(YearMonth.from(plan.start()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> owed(borrowed, month, Sight.UNLIMITED, history));
    }

    private MonthOwed owed(Borrowed<BorrowedPlan> borrowed, YearMonth period, Sight sight, PlanHistory history) {
        return owed(borrowed, period, sight, history, AsKnown.on(today()));
    }

    private MonthOwed owed(
            Borrowed<BorrowedPlan> borrowed, YearMonth period, Sight sight, PlanHistory history, AsKnown when) {
        Plan plan = borrowed.value().plan();
        WorkingYear year = workingDays.of(period.getYear());
        LocalDate dueOn = year.onOrBefore(period.atDay(plan.settings().dueDay()));
        Map<String, List<FiledReport>> ofPeriod = history.reports().stream()
                .filter(report -> report.month().equals(period) && report.state() != ReviewState.WITHDRAWN)
                .collect(Collectors.groupingBy(FiledReport::task));
        Map<String, Waived> waived = new HashMap<>();
        history.waivers(when).forEach((task, inForce) -> waived.put(task, Waived.by(inForce)));
        List<Obligation> obligations = borrowed.value().tasks().stream()
                .filter(task -> sight.includes(plan, task))
                .filter(isOwedIn(period, history, when, waived))
                .flatMap(task -> ofTask(
                        task,
                        ofPeriod.getOrDefault(task.id(), List.of()),
                        waived.getOrDefault(task.id(), Waived.NOTHING),
                        dueOn,
                        when.asOf()))
                .toList();
        return new MonthOwed(borrowed, period, dueOn, year.known(), obligations);
    }

    private Predicate<Task> isOwedIn(YearMonth period, PlanHistory history, AsKnown when, Map<String, Waived> waived) {
        Map<String, YearMonth> periods =
                history.reports().stream().collect(Collectors.toMap(FiledReport::id, FiledReport::month));
        Map<String, List<AcceptedReport>> byTask = history.accepted(when);
        Map<String, BigDecimal> values = Figures.values(history.figures(when));
        return task -> LastPeriod.of(
                        task,
                        byTask.getOrDefault(task.id(), List.of()),
                        values,
                        waived.getOrDefault(task.id(), Waived.NOTHING),
                        periods)
                .map(last -> !period.isAfter(last))
                .orElse(true);
    }

    private Stream<Obligation> ofTask(
            Task task, List<FiledReport> reports, Waived waived, LocalDate dueOn, LocalDate day) {
        return task.responsibilities().stream()
                .flatMap(responsibility -> responsibility.departments().stream())
                .distinct()
                .map(department -> obligation(task, department, reports, waived, dueOn, day));
    }

    private Obligation obligation(
            Task task, String department, List<FiledReport> reports, Waived waived, LocalDate dueOn, LocalDate day) {
        List<FiledReport> own = reports.stream()
                .filter(report -> report.department().equals(department))
                .toList();
        ObligationState state =
                ObligationState.of(own.stream().map(FiledReport::state).toList(), dueOn, day);
        if (state.isOpen() && waived.departments().contains(department)) {
            return new Obligation(
                    task, department, task.roleOf(department).orElseThrow(), ObligationState.EXCUSED, null);
        }
        @Nullable
        String report = own.stream()
                .filter(state::isOf)
                .map(FiledReport::id)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Obligation(task, department, task.roleOf(department).orElseThrow(), state, report);
    }

    private YearMonth monthOf(Plan plan, @Nullable YearMonth asked) {
        YearMonth first = YearMonth.from(plan.start());
        YearMonth last = YearMonth.from(plan.end());
        if (asked != null && (asked.isBefore(first) || asked.isAfter(last))) {
            throw InputRefused.unreadable(InputFault.inQuery("period", "period-outside-plan", first, last));
        }
        if (asked != null) {
            return asked;
        }
        YearMonth current = YearMonth.from(today());
        return current.isBefore(first) ? first : current.isAfter(last) ? last : current;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
