package org.policytrack.task.order;

import org.policytrack.kit.problem.Refusal;

/** 409: the state of the order does not allow this step. */
final class OrderStepNotPossible extends Refusal {

    OrderStepNotPossible(OrderNumber number, OrderState state, OrderStep step) {
        super(409, "order-step-not-possible", number.text(), state, step.from());
    }
}
