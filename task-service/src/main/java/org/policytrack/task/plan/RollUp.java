package org.policytrack.task.plan;

/** How a goal is counted from the indicators that feed it. */
enum RollUp {
    /** The verified values are added up. */
    SUM
}
