package org.policytrack.reporting.taskclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.borrowed.Borrowing;
import org.policytrack.reporting.borrowed.Borrowings;

/**
 * The plans of task-service and their tasks. A plan seen once can be worked with while task-service is silent; without
 * any copy every question is refused with {@link Unavailable}.
 */
@ApplicationScoped
public class BorrowedPlans {

    private static final Logger LOG = Logger.getLogger(BorrowedPlans.class);
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final PlanLender lender;
    private final Borrowing<BorrowedPlan> plans;

    BorrowedPlans(@RestClient TaskServiceClient tasks, Borrowings borrowings) {
        this.lender = new PlanLender(tasks);
        this.plans = borrowings.from(lender);
    }

    /** The plan of this id; empty when there is none. */
    public Optional<Borrowed<BorrowedPlan>> plan(String id) {
        return isIdentifier(id) ? plans.find(id) : Optional.empty();
    }

    /**
     * All plans there are, without their tasks, asked for at once.
     *
     * @throws RuntimeException while task-service is silent
     */
    public List<Plan> all() {
        return lender.fetchAll();
    }

    /** The plan that has the task, measure or goal of this id; empty when there is none. */
    public Optional<Borrowed<BorrowedPlan>> planWithTask(String task) {
        if (!isIdentifier(task)) {
            return Optional.empty();
        }
        return planHeldToHave(task).or(() -> planToldToHave(task)).flatMap(id -> planWith(task, id));
    }

    /** The task, measure or goal of this id with its plan; empty when there is none. */
    public Optional<BorrowedTask> task(String id) {
        return planWithTask(id)
                .map(Borrowed::value)
                .flatMap(plan -> plan.task(id).map(task -> new BorrowedTask(plan.plan(), task)));
    }

    /** A plan that was renewed may have a new task; one that could not be renewed does not prove that it has none. */
    private Optional<Borrowed<BorrowedPlan>> planWith(String task, String id) {
        Optional<Borrowed<BorrowedPlan>> plan = plans.find(id).filter(copy -> has(copy, task));
        if (plan.isPresent()) {
            return plan;
        }
        Optional<Borrowed<BorrowedPlan>> renewed = plans.findRenewed(id);
        if (renewed.filter(copy -> copy.isStale() && !has(copy, task)).isPresent()) {
            throw new Unavailable(lender.service());
        }
        return renewed.filter(copy -> has(copy, task));
    }

    private static boolean has(Borrowed<BorrowedPlan> copy, String task) {
        return copy.value().task(task).isPresent();
    }

    private Optional<String> planHeldToHave(String task) {
        return plans.idOfHeld(plan -> plan.task(task).isPresent());
    }

    private String planStoredWith(String task) {
        return plans.idOfStored(plan -> plan.task(task).isPresent())
                .orElseThrow(() -> new Unavailable(lender.service()));
    }

    private Optional<String> planToldToHave(String task) {
        try {
            return lender.planWith(task);
        } catch (RuntimeException silent) {
            LOG.warnf("task-service does not say which plan has task %s: %s", task, silent);
            return Optional.of(planStoredWith(task));
        }
    }

    private static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }
}
