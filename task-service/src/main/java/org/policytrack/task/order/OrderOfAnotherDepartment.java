package org.policytrack.task.order;

import org.policytrack.kit.problem.Refusal;

/** 403: a department replies to the orders that it was given only. */
final class OrderOfAnotherDepartment extends Refusal {

    OrderOfAnotherDepartment(String department) {
        super(403, "order-of-another-department", department);
    }
}
