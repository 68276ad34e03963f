package org.policytrack.reporting.taskclient;

import java.time.LocalDate;

/** The verified achievement of a milestone, as task-service is told it. */
public record AchievementTold(String milestone, Content content) {

    /**
     * The achievement itself.
     *
     * @param sequence number of the acceptance among those of the milestone's task
     */
    public record Content(long sequence, LocalDate achievedOn) {}
}
