package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Caller;
import org.policytrack.task.departmentclient.Unit;
import org.policytrack.task.indicator.Comparison;
import org.policytrack.task.indicator.FedGoal;
import org.policytrack.task.indicator.Indicator;
import org.policytrack.task.indicator.Indicators;
import org.policytrack.task.indicator.Target;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.plan.document.PlanDocument;
import org.policytrack.task.task.ResponsibleUnit;
import org.policytrack.task.task.Section;
import org.policytrack.task.task.Task;
import org.policytrack.task.task.TaskKind;
import org.policytrack.task.task.Tasks;

/** Writes a checked plan with everything in it, in one transaction. */
@ApplicationScoped
class WritePlan {

    private static final String INSTALLATION = "installation";

    private final Plans plans;
    private final Goals goals;
    private final Tasks tasks;
    private final Indicators indicators;
    private final Milestones milestones;
    private final WorkingDays calendar;
    private final ShowPlan show;
    private final AuditTrail audit;
    private final Event<PlanImported> imported;
    private final Clock clock;

    WritePlan(
            Plans plans,
            Goals goals,
            Tasks tasks,
            Indicators indicators,
            Milestones milestones,
            WorkingDays calendar,
            ShowPlan show,
            AuditTrail audit,
            Event<PlanImported> imported,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.tasks = tasks;
        this.indicators = indicators;
        this.milestones = milestones;
        this.calendar = calendar;
        this.show = show;
        this.audit = audit;
        this.imported = imported;
        this.clock = clock;
    }

    /**
     * Writes everything.
     *
     * @param importer null for the installation itself
     */
    @Transactional
    Plan write(PlanDocument document, Map<String, Unit> units, @Nullable Caller importer) {
        String office =
                unit(units, document.plan().settings().coordinatingOffice()).code();
        Plan plan = new Plan(document, office, importer == null ? INSTALLATION : importer.username(), clock.instant());
        plans.persistAndFlush(plan);
        writeGoals(document);
        writeItems(document, units);
        plans.flush();
        record(plan, importer);
        imported.fire(new PlanImported(plan.id()));
        return plan;
    }

    private void record(Plan plan, @Nullable Caller importer) {
        if (importer == null) {
            audit.recordOwn(Change.done("importPlanAtStart", "Plan", plan.id()).to(show.today(plan)));
        } else {
            audit.record(Change.done("importPlan", "Plan", plan.id()).to(show.today(plan)), importer);
        }
    }

    private void writeGoals(PlanDocument document) {
        int position = 0;
        for (PlanDocument.Goal goal : document.goals()) {
            goals.persist(new Goal(document.plan().id(), ++position, goal));
            writeMilestones(document, goal.id(), goal.milestones());
        }
    }

    private void writeItems(PlanDocument document, Map<String, Unit> units) {
        Map<Integer, String> titles = document.sections().stream()
                .collect(Collectors.toMap(PlanDocument.Section::number, PlanDocument.Section::title));
        Map<String, FedGoal> fedGoals = fedGoals(document);
        int position = 0;
        for (PlanDocument.Item item : document.items().toList()) {
            tasks.persist(task(document, item, ++position, titles, units));
            item.indicators().forEach(indicator -> indicators.persist(indicator(document, item, indicator, fedGoals)));
            writeMilestones(document, item.id(), item.milestones());
        }
    }

    private static Task task(
            PlanDocument document,
            PlanDocument.Item item,
            int position,
            Map<Integer, String> titles,
            Map<String, Unit> units) {
        Optional<Section> section = item.section().map(number -> new Section(number, titles.getOrDefault(number, "")));
        return new Task(
                item.id(),
                document.plan().id(),
                TaskKind.valueOf(item.kind().name()),
                item.number(),
                position,
                section,
                item.title(),
                item.text(),
                item.responsibleUnits().stream()
                        .map(name -> responsible(name, unit(units, name)))
                        .toList());
    }

    private static ResponsibleUnit responsible(String wording, Unit unit) {
        return new ResponsibleUnit(unit.code(), unit.name(), wording, unit.isGroup(), unit.members());
    }

    private static Unit unit(Map<String, Unit> units, String name) {
        return Optional.ofNullable(units.get(name)).orElseThrow(() -> new IllegalStateException("unresolved " + name));
    }

    /** By the id of the indicator; of one that feeds several goals, the first of them. */
    private static Map<String, FedGoal> fedGoals(PlanDocument document) {
        Map<String, FedGoal> fedGoals = new HashMap<>();
        for (PlanDocument.Goal goal : document.goals()) {
            FedGoal fed = new FedGoal(goal.id(), goal.fedBy().assumed());
            goal.fedBy().indicators().forEach(indicator -> fedGoals.putIfAbsent(indicator, fed));
        }
        return fedGoals;
    }

    private static Indicator indicator(
            PlanDocument document,
            PlanDocument.Item item,
            PlanDocument.Indicator indicator,
            Map<String, FedGoal> fedGoals) {
        Target target = new Target(
                indicator.target(),
                indicator.unit(),
                Comparison.valueOf(indicator.comparison().name()),
                indicator.comparisonAssumed());
        return new Indicator(
                indicator.id(),
                document.plan().id(),
                item.id(),
                indicator.name(),
                indicator.wording(),
                target,
                indicator.dueDate(),
                indicator.dueDateAssumed(),
                fedGoals.get(indicator.id()));
    }

    private void writeMilestones(PlanDocument document, String owner, List<PlanDocument.Milestone> list) {
        list.forEach(milestone -> milestones.add(new Milestone(
                milestone.id(),
                document.plan().id(),
                owner,
                milestone.name(),
                milestone.wording(),
                milestone.dueDate(),
                milestone.assumed(),
                milestone.weight(),
                calendar)));
    }
}
