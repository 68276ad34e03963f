package org.policytrack.reporting.ranking.calculation;

import org.policytrack.reporting.taskclient.Task;

/**
 * What the ranking of a plan goes by.
 *
 * @param isOn whether the plan has a ranking at all
 * @param leadWeight how much a task counts for who leads it
 * @param cooperatingWeight how much it counts for who cooperates in it
 * @param minimumTasks of how many counted tasks a department needs to get a place
 * @param minimumVerifiedTasks of how many of these something must have been verified; with 0 nobody escapes the ranking by
 *     filing nothing
 * @param fromExpectedPercent a task counts from the day on which this percent of it is expected
 */
public record RankingSettings(
        boolean isOn,
        int leadWeight,
        int cooperatingWeight,
        int minimumTasks,
        int minimumVerifiedTasks,
        int fromExpectedPercent) {

    /** The most that a role can weigh. */
    public static final int HEAVIEST = 10;

    /** The most tasks that can be asked of a department. */
    public static final int MOST_TASKS = 100;

    /** Of a plan for which nothing was decided: there is no ranking. */
    public static final RankingSettings DEFAULT = new RankingSettings(false, 2, 1, 2, 0, 5);

    public RankingSettings {
        mustBeWithin(0, leadWeight, HEAVIEST);
        mustBeWithin(0, cooperatingWeight, HEAVIEST);
        mustBeWithin(1, leadWeight + cooperatingWeight, 2 * HEAVIEST);
        mustBeWithin(1, minimumTasks, MOST_TASKS);
        mustBeWithin(0, minimumVerifiedTasks, minimumTasks);
        mustBeWithin(1, fromExpectedPercent, 100);
    }

    public int weightOf(Task.Role role) {
        return switch (role) {
            case LEAD -> leadWeight;
            case COOPERATING -> cooperatingWeight;
        };
    }

    private static void mustBeWithin(int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
        }
    }
}
