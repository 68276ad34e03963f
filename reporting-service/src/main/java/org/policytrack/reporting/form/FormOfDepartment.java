package org.policytrack.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.history.FiledReport;
import org.policytrack.reporting.history.PlanHistories;
import org.policytrack.reporting.history.PlanHistory;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Reported;
import org.policytrack.reporting.owed.MonthOwed;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.owed.Obligations;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/** What a department has to fill in for a month, with what it said last. */
@ApplicationScoped
public class FormOfDepartment {

    private static final String SERVICE_OF_PLANS = "task-service";

    private final BorrowedPlans plans;
    private final BorrowedDirectory directory;
    private final Obligations obligations;
    private final ProgressReports reports;
    private final PlanHistories histories;
    private final Figures figures;
    private final Clock clock;

    FormOfDepartment(
            BorrowedPlans plans,
            BorrowedDirectory directory,
            Obligations obligations,
            ProgressReports reports,
            PlanHistories histories,
            Figures figures,
            Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.obligations = obligations;
        this.reports = reports;
        this.histories = histories;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param asked the department; null is refused
     * @param period null for the current month
     * @param plan null for the only one there is
     */
    public FormView read(@Nullable String asked, @Nullable YearMonth period, @Nullable String plan, Caller reader) {
        String department = InputRefused.unlessGiven("department", asked);
        if (!reader.isOf(department)) {
            reader.needsForAnyDepartment(Permissions.READ_FORM);
        }
        String planRead = plan == null ? theOnlyPlan() : plan;
        MonthOwed month =
                obligations.ofPlan(planRead, period, Sight.UNLIMITED).orElseThrow(() -> new NotFound(planRead));
        String name = nameOf(department, month, reader);
        return FormView.of(month, department, name, tasks(month, department));
    }

    private String theOnlyPlan() {
        List<String> ids = idsOfPlans();
        if (ids.size() != 1) {
            throw InputRefused.unreadable(InputFault.inQuery("plan", "plan-needed", String.join("、", ids)));
        }
        return ids.getFirst();
    }

    private List<String> idsOfPlans() {
        try {
            return plans.all().stream().map(Plan::id).toList();
        } catch (RuntimeException silent) {
            throw new Unavailable(SERVICE_OF_PLANS);
        }
    }

    /** As the plan names it, else as the directory does. */
    private String nameOf(String department, MonthOwed month, Caller reader) {
        Optional<String> inPlan = month.borrowed().value().tasks().stream()
                .flatMap(task -> task.responsibilities().stream())
                .filter(responsibility -> responsibility.department().equals(department))
                .map(Task.Responsibility::name)
                .findFirst();
        if (inPlan.isPresent()) {
            return inPlan.get();
        }
        if (!reader.isOf(department) && !directory.has(department)) {
            throw new NotFound(department);
        }
        return directory.nameOrCode(department);
    }

    private List<FormTask> tasks(MonthOwed month, String department) {
        LocalDate today = LocalDate.now(clock);
        String plan = month.plan().id();
        PlanHistory history = histories.ofPlan(plan);
        List<FiledReport> said = history.reports().stream()
                .filter(report -> report.department().equals(department) && report.state() != ReviewState.WITHDRAWN)
                .filter(report -> !report.month().isAfter(month.period()))
                .toList();
        Map<String, FiledReport> lastFiled = lastOfEachTask(
                said.stream(), Comparator.comparing(FiledReport::month).thenComparing(FiledReport::id));
        Map<String, FiledReport> lastAccepted = lastOfEachTask(
                said.stream().filter(report -> report.state() == ReviewState.ACCEPTED),
                Comparator.comparing(report -> Objects.requireNonNullElse(report.sequence(), 0L)));
        Map<String, ProgressView> contents =
                contentsOf(Stream.concat(lastFiled.values().stream(), lastAccepted.values().stream()));
        Map<String, IndicatorFigures> own =
                figures.ofDepartment(plan, department, new AsKnown(Reported.validOn(month.period(), today), today));
        Set<String> achieved = history.achieved(AsKnown.on(today)).keySet();
        return month.obligations().stream()
                .filter(owed -> owed.department().equals(department))
                .sorted(Comparator.comparing(owed -> !owed.state().isOpen()))
                .map(owed -> task(
                        owed, content(lastAccepted, owed, contents), content(lastFiled, owed, contents), own, achieved))
                .toList();
    }

    private static FormTask task(
            Obligation owed,
            Optional<ProgressView> lastAccepted,
            Optional<ProgressView> lastFiled,
            Map<String, IndicatorFigures> own,
            Set<String> achieved) {
        Task task = owed.task();
        List<FormIndicator> indicators = task.indicators().stream()
                .map(indicator -> FormIndicator.of(indicator, own.getOrDefault(indicator.id(), IndicatorFigures.NONE)))
                .toList();
        List<FormMilestone> open = task.milestones().stream()
                .filter(milestone -> owed.role() == Task.Role.LEAD)
                .filter(milestone -> milestone.achievedOn() == null && !achieved.contains(milestone.id()))
                .map(FormMilestone::of)
                .toList();
        return new FormTask(
                task.id(),
                task.title(),
                task.kind(),
                owed.role(),
                owed.state(),
                owed.report().orElse(null),
                lastAccepted.orElse(null),
                lastFiled.orElse(null),
                indicators,
                open,
                PrefilledReport.of(task.id(), owed.state(), lastFiled, indicators));
    }

    private static Map<String, FiledReport> lastOfEachTask(Stream<FiledReport> said, Comparator<FiledReport> order) {
        return said.sorted(order)
                .collect(Collectors.toMap(FiledReport::task, Function.identity(), (earlier, later) -> later));
    }

    private Map<String, ProgressView> contentsOf(Stream<FiledReport> said) {
        List<String> ids = said.map(FiledReport::id).distinct().toList();
        return reports.list("id in ?1", ids).stream().collect(Collectors.toMap(ProgressReport::id, ProgressView::of));
    }

    private static Optional<ProgressView> content(
            Map<String, FiledReport> last, Obligation owed, Map<String, ProgressView> contents) {
        return Optional.ofNullable(last.get(owed.task().id()))
                .flatMap(report -> Optional.ofNullable(contents.get(report.id())));
    }
}
