package org.policytrack.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.task.deadline.OverdueFlag;
import org.policytrack.task.deadline.OverdueFlags;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.task.Task;
import org.policytrack.task.task.Tasks;

/** Finds what an order is to be about: one thing of the plan, by its milestone, its overdue flag while that holds, or itself. */
@ApplicationScoped
class OrderSubjects {

    private final Plans plans;
    private final Tasks tasks;
    private final Milestones milestones;
    private final OverdueFlags flags;

    OrderSubjects(Plans plans, Tasks tasks, Milestones milestones, OverdueFlags flags) {
        this.plans = plans;
        this.tasks = tasks;
        this.milestones = milestones;
        this.flags = flags;
    }

    /** @throws InputRefused 422 where there is no such thing, or the department has no part in it */
    OrderSubject of(NewSupervisionOrder request) {
        Plan plan = plans.findByIdOptional(request.plan()).orElseThrow(() -> atFault("/plan", "plan-unknown"));
        oneThingMustBeNamed(request);
        OrderSubject subject = request.task() == null ? ofMilestone(request, plan) : ofTask(request.task(), plan);
        theDepartmentMustBeResponsible(request, subject);
        return subject;
    }

    private static void oneThingMustBeNamed(NewSupervisionOrder request) {
        long named = Stream.of(
                        Optional.ofNullable(request.milestone()),
                        Optional.ofNullable(request.task()),
                        Optional.ofNullable(request.flag()))
                .filter(Optional::isPresent)
                .count();
        if (named != 1) {
            throw atFault("", "order-about-one-thing");
        }
    }

    private OrderSubject ofTask(String id, Plan plan) {
        Task task = tasks.findByIdOptional(id)
                .filter(found -> found.planId().equals(plan.id()))
                .orElseThrow(() -> atFault("/task", "task-unknown"));
        return new OrderSubject(task.id(), Optional.empty(), Optional.empty(), task.title(), task.departments());
    }

    private OrderSubject ofMilestone(NewSupervisionOrder request, Plan plan) {
        Optional<Long> flag = Optional.ofNullable(request.flag());
        Milestone milestone = flag.isPresent()
                ? flagged(flag.get(), plan)
                : Optional.ofNullable(request.milestone())
                        .flatMap(id -> of(plan, id))
                        .orElseThrow(() -> atFault("/milestone", "milestone-unknown"));
        List<String> departments = tasks.findByIdOptional(milestone.belongsTo())
                .map(Task::departments)
                .orElseGet(() -> List.of(plan.coordinatingOffice()));
        return new OrderSubject(
                milestone.belongsTo(), Optional.of(milestone.id()), flag, milestone.name(), departments);
    }

    private Milestone flagged(long id, Plan plan) {
        OverdueFlag flag = flags.flag(id).orElseThrow(() -> atFault("/flag", "overdue-flag-unknown"));
        Milestone milestone = of(plan, flag.milestone()).orElseThrow(() -> atFault("/flag", "overdue-flag-unknown"));
        if (!flag.holdsOf(milestone)) {
            throw atFault("/flag", "overdue-flag-past");
        }
        return milestone;
    }

    private Optional<Milestone> of(Plan plan, String id) {
        return milestones.findByIdOptional(id).filter(found -> found.planId().equals(plan.id()));
    }

    private static void theDepartmentMustBeResponsible(NewSupervisionOrder request, OrderSubject subject) {
        if (!subject.departments().contains(request.department())) {
            throw atFault("/department", "department-not-responsible");
        }
    }

    private static InputRefused atFault(String pointer, String code) {
        return InputRefused.invalid(InputFault.inBody(pointer, code));
    }
}
