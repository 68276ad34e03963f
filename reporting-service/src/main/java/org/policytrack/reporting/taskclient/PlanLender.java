package org.policytrack.reporting.taskclient;

import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.borrowed.Lender;

/** Reads a plan and all its tasks from task-service. */
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
        return unlessThereIsNone(() -> new BorrowedPlan(tasks.plan(id), tasksOf(id)));
    }

    /** The id of the plan that has the task, measure or goal of this id. */
    Optional<String> planWith(String id) {
        return unlessThereIsNone(() -> tasks.task(id)).map(Task::plan).or(() -> planWithGoal(id));
    }

    /** Every plan there is, without its tasks. */
    List<Plan> fetchAll() {
        List<Plan> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            PlanPage page = tasks.plans(LARGEST_PAGE, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private Optional<String> planWithGoal(String id) {
        return fetchAll().stream()
                .filter(plan -> plan.goal(id).isPresent())
                .map(Plan::id)
                .findFirst();
    }

    private List<Task> tasksOf(String plan) {
        List<Task> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            TaskPage page = tasks.tasks(plan, "ALL", LARGEST_PAGE, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static <T> Optional<T> unlessThereIsNone(java.util.function.Supplier<T> answer) {
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
