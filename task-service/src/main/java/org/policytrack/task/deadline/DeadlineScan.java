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

    protected DeadlineScan() {}

    DeadlineScan(LocalDate day, Instant startedAt, String startedBy, int milestonesExamined, int flagsRaised) {
        this.businessDay = day;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.milestonesExamined = milestonesExamined;
        this.flagsRaised = flagsRaised;
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
}
