package org.policytrack.task.plan;

import org.policytrack.kit.problem.Refusal;

/** 409: a plan of this id was imported from another document; its dates and targets move only with a reason. */
final class PlanDiffers extends Refusal {

    PlanDiffers(String plan) {
        super(409, "plan-differs", plan);
    }
}
