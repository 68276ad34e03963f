package org.policytrack.task.ladder;

/** A plan is getting another ladder; observe it within the transaction. */
public record LadderChanged(String plan) {}
