package org.policytrack.task.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One move of a due date: who moved it, from where to where, and why. Never changed. */
@Entity
class DueDateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private String milestoneId;

    private LocalDate fromDate;
    private LocalDate toDate;
    private String reason;
    private String changedBy;
    private LocalDate changedOn;
    private Instant changedAt;

    protected DueDateChange() {}

    DueDateChange(
            Milestone milestone,
            LocalDate toDate,
            String reason,
            String changedBy,
            LocalDate changedOn,
            Instant changedAt) {
        this.milestoneId = milestone.id();
        this.fromDate = milestone.dueDate();
        this.toDate = toDate;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedOn = changedOn;
        this.changedAt = changedAt;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate toDate() {
        return toDate;
    }

    String reason() {
        return reason;
    }

    String changedBy() {
        return changedBy;
    }

    LocalDate changedOn() {
        return changedOn;
    }

    Instant changedAt() {
        return changedAt;
    }
}
