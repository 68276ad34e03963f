package org.policytrack.task.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** That a milestone was told to be achieved, and on which business day it was told; never changed. */
@Entity
class AchievementTelling {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String milestoneId;

    @SuppressWarnings("UnusedVariable") // unique
    private long sequence;

    private LocalDate achievedOn;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private LocalDate toldOn;

    protected AchievementTelling() {}

    AchievementTelling(String milestoneId, Achievement achievement, LocalDate toldOn) {
        this.milestoneId = milestoneId;
        this.sequence = achievement.sequence();
        this.achievedOn = achievement.achievedOn();
        this.toldOn = toldOn;
    }

    String milestoneId() {
        return milestoneId;
    }

    LocalDate achievedOn() {
        return achievedOn;
    }
}
