package org.policytrack.task.indicator;

/**
 * The headline goal that is counted from an indicator.
 *
 * @param goal its id
 * @param isAssumed the official text does not equate them
 */
public record FedGoal(String goal, boolean isAssumed) {}
