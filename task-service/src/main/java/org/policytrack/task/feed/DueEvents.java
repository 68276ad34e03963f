package org.policytrack.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.MilestoneRevisions;
import org.policytrack.task.milestone.MilestoneRevisions.Revision;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.reading.Sight;
import org.policytrack.task.task.Task;
import org.policytrack.task.task.Tasks;

/** The milestones a calendar shows, with all that is said about them. */
@ApplicationScoped
class DueEvents {

    private final Milestones milestones;
    private final MilestoneRevisions revisions;
    private final Tasks tasks;
    private final Plans plans;

    DueEvents(Milestones milestones, MilestoneRevisions revisions, Tasks tasks, Plans plans) {
        this.milestones = milestones;
        this.revisions = revisions;
        this.tasks = tasks;
        this.plans = plans;
    }

    /** Those of a plan that its reader sees, in the order of their days. */
    List<DueEvent> ofPlan(String plan, Sight reader) {
        return where("m.planId = :plan", Map.of("plan", plan), reader);
    }

    /** Those of a department over all plans that the reader sees, in the order of their days. */
    List<DueEvent> ofDepartment(String department, Sight reader) {
        List<String> owners = ownersConcerning(department);
        return owners.isEmpty() ? List.of() : where("m.belongsTo in :owners", Map.of("owners", owners), reader);
    }

    /** Ids of the tasks and measures the department is responsible for, and of the goals it coordinates. */
    List<String> ownersConcerning(String department) {
        return Stream.concat(tasks.idsConcerning(department).stream(), plans.goalIdsCoordinatedBy(department).stream())
                .toList();
    }

    private List<DueEvent> where(String condition, Map<String, Object> value, Sight reader) {
        List<String> conditions = new ArrayList<>(List.of(condition));
        Map<String, Object> values = new HashMap<>(value);
        reader.narrow("m.belongsTo", conditions, values);
        TypedQuery<String> ids = milestones
                .getEntityManager()
                .createQuery("select m.id from Milestone m where " + String.join(" and ", conditions), String.class);
        values.forEach(ids::setParameter);
        List<String> found = ids.getResultList();
        return found.isEmpty() ? List.of() : described(found);
    }

    /**
     * Their histories are read before they are: what changes in between is shown one reading early, under a number that
     * rises with the next. The other way round the number would be ahead, and a calendar would keep what is no more.
     */
    private List<DueEvent> described(List<String> ids) {
        Map<String, Revision> histories = revisions.of(ids);
        List<Milestone> shown = milestones.byDay(ids);
        Surroundings around = surroundingsOf(shown);
        return shown.stream()
                .map(milestone -> event(milestone, Objects.requireNonNull(histories.get(milestone.id())), around))
                .toList();
    }

    private Surroundings surroundingsOf(List<Milestone> shown) {
        Set<String> owners = shown.stream().map(Milestone::belongsTo).collect(Collectors.toSet());
        Set<String> ofPlans = shown.stream().map(Milestone::planId).collect(Collectors.toCollection(HashSet::new));
        Map<String, Plan> known = byId(plans.list("id in ?1", ofPlans), Plan::id);
        Map<String, String> offices = known.values().stream()
                .map(Plan::coordinatingOffice)
                .distinct()
                .collect(Collectors.toMap(
                        code -> code, code -> tasks.nameOf(code).orElse(code)));
        return new Surroundings(
                known, byId(tasks.list("id in ?1", owners), Task::id), plans.goalNames(owners), offices);
    }

    private static DueEvent event(Milestone milestone, Revision history, Surroundings around) {
        Plan plan = Objects.requireNonNull(around.plans().get(milestone.planId()));
        @Nullable Task task = around.tasks().get(milestone.belongsTo());
        Instant changedAt = history.last().filter(plan.importedAt()::isBefore).orElse(plan.importedAt());
        return new DueEvent(
                milestone.id(),
                milestone.name(),
                task == null ? around.goals().getOrDefault(milestone.belongsTo(), milestone.name()) : task.title(),
                plan.title(),
                Objects.requireNonNull(around.offices().get(plan.coordinatingOffice())),
                task == null ? List.of() : responsibleFor(task),
                milestone.wording(),
                milestone.isAssumed(),
                milestone.actBy(),
                milestone.dueDate(),
                milestone.originalDueDate(),
                milestone.moves(),
                milestone.achievedOn(),
                history.number(),
                changedAt);
    }

    private static List<DueEvent.Responsible> responsibleFor(Task task) {
        return task.responsibilities().stream()
                .map(unit -> new DueEvent.Responsible(unit.name(), unit.role()))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, row -> row));
    }

    /** What the milestones belong to, each by its id. */
    private record Surroundings(
            Map<String, Plan> plans, Map<String, Task> tasks, Map<String, String> goals, Map<String, String> offices) {}

    /** The name a department goes by in the plans; its code where none names it. */
    String nameOf(String department) {
        return Optional.of(department).flatMap(tasks::nameOf).orElse(department);
    }
}
