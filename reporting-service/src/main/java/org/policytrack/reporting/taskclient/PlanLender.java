package org.policytrack.reporting.taskclient;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.policytrack.reporting.borrowed.Lender;

/** Reads a plan, all its tasks and all that changed in it from task-service. */
final class PlanLender implements Lender<BorrowedPlan> {

    private static final int NOT_FOUND = 404;
    private static final int LARGEST_PAGE = 200;

    private final TaskServiceClient tasks;

    PlanLender(TaskServiceClient tasks) {
        this.tasks = tasks;
    }

    @Override
    public String service() {
        return "task-service";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Class<BorrowedPlan> type() {
        return BorrowedPlan.class;
    }

    @Override
    public Optional<BorrowedPlan> fetch(String id) {
        return unlessThereIsNone(() -> new BorrowedPlan(
                tasks.plan(id),
                Part.all(cursor -> tasks.tasks(id, "ALL", LARGEST_PAGE, cursor)),
                orNone(() -> Part.all(cursor -> tasks.planChanges(id, LARGEST_PAGE, cursor))),
                orNone(() -> Part.all(cursor -> tasks.milestoneDates(id, LARGEST_PAGE, cursor)))));
    }

    /** The id of the plan that has the task, measure or goal of this id. */
    Optional<String> planWith(String id) {
        return unlessThereIsNone(() -> tasks.task(id)).map(Task::plan).or(() -> planWithGoal(id));
    }

    /** Every plan there is, without its tasks. */
    List<Plan> fetchAll() {
        return Part.all(cursor -> tasks.plans(LARGEST_PAGE, cursor));
    }

    private Optional<String> planWithGoal(String id) {
        return fetchAll().stream()
                .filter(plan -> plan.goal(id).isPresent())
                .map(Plan::id)
                .findFirst();
    }

    /** A task-service of an earlier version keeps no such record; its plans are as they are today. */
    private static <T> List<T> orNone(Supplier<List<T>> list) {
        return unlessThereIsNone(list).orElse(List.of());
    }

    private static <T> Optional<T> unlessThereIsNone(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
