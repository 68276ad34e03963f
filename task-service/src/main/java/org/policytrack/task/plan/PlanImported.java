package org.policytrack.task.plan;

/** A plan is being written; observe it after the transaction. */
public record PlanImported(String plan) {}
