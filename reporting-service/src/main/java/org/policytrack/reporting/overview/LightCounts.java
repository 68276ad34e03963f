package org.policytrack.reporting.overview;

import java.util.Collection;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.standing.TaskStanding;

/** How many tasks have which light. */
record LightCounts(int blue, int green, int yellow, int red, int grey) {

    static LightCounts of(Collection<TaskStanding> standings) {
        return new LightCounts(
                count(Light.BLUE, standings),
                count(Light.GREEN, standings),
                count(Light.YELLOW, standings),
                count(Light.RED, standings),
                count(Light.GREY, standings));
    }

    private static int count(Light light, Collection<TaskStanding> standings) {
        return (int) standings.stream()
                .filter(standing -> standing.verdict().light() == light)
                .count();
    }
}
