package org.policytrack.task.milestone;

/** A milestone is getting another due date or day to act by; observe it within the transaction. */
public record DatesChanged(String milestone) {}
