package org.policytrack.task.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One walk over the milestones that was asked for or found something. */
@Entity
class DeadlineScan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LocalDate businessDay;
    private Instant startedAt;
    private String startedBy;
    private int milestonesExamined;
    private int flagsRaised;
    private int milestonesPassedOver;

    protected DeadlineScan() {}

    DeadlineScan(Walk walk, Instant startedAt, String startedBy) {
        this.businessDay = walk.day();
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.milestonesExamined = walk.examined();
        this.flagsRaised = walk.raised();
        this.milestonesPassedOver = walk.passedOver();
    }

    long id() {
        return id;
    }

    LocalDate day() {
        return businessDay;
    }

    Instant startedAt() {
        return startedAt;
    }

    String startedBy() {
        return startedBy;
    }

    int milestonesExamined() {
        return milestonesExamined;
    }

    int flagsRaised() {
        return flagsRaised;
    }

    int milestonesPassedOver() {
        return milestonesPassedOver;
    }
}
