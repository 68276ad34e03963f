package org.policytrack.task.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The ladders of all plans. */
@ApplicationScoped
public class ReminderLadders implements PanacheRepositoryBase<LadderOfPlan, String> {

    /** The one decided for the plan, else the default. */
    public ReminderLadder of(String plan) {
        return findByIdOptional(plan).map(LadderOfPlan::ladder).orElse(ReminderLadder.DEFAULT);
    }

    /** As {@link #of}, with the plan and the version of the decision. */
    ReminderLadderView show(String plan) {
        return findByIdOptional(plan)
                .map(decided -> ReminderLadderView.of(plan, decided.ladder(), decided.version()))
                .orElseGet(() -> ReminderLadderView.of(plan, ReminderLadder.DEFAULT, LadderOfPlan.NEVER_CHANGED));
    }
}
