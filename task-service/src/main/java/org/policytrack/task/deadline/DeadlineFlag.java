package org.policytrack.task.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.policytrack.task.ladder.Rung;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.MilestoneState;

/** That a milestone reached a rung of the ladder. Once per milestone, rung and day to act by; never changed. */
@Entity
class DeadlineFlag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String planId;
    private String milestoneId;
    private String milestoneName;
    private String belongsTo;

    private String rung;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MilestoneState state;

    private LocalDate dueDate;
    private LocalDate actBy;
    private LocalDate raisedOn;
    private Instant raisedAt;

    protected DeadlineFlag() {}

    DeadlineFlag(Milestone milestone, Rung rung, LocalDate raisedOn, Instant raisedAt) {
        this.planId = milestone.planId();
        this.milestoneId = milestone.id();
        this.milestoneName = milestone.name();
        this.belongsTo = milestone.belongsTo();
        this.rung = rung.name();
        this.state = milestone.stateOn(raisedOn);
        this.dueDate = milestone.dueDate();
        this.actBy = milestone.actBy();
        this.raisedOn = raisedOn;
        this.raisedAt = raisedAt;
    }

    long id() {
        return id;
    }

    String planId() {
        return planId;
    }

    String milestoneId() {
        return milestoneId;
    }

    String milestoneName() {
        return milestoneName;
    }

    String belongsTo() {
        return belongsTo;
    }

    Rung rung() {
        return Rung.named(rung);
    }

    MilestoneState state() {
        return state;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    LocalDate actBy() {
        return actBy;
    }

    /** Calendar days that were left to the day to act by when the flag was raised. */
    long daysLeft() {
        return ChronoUnit.DAYS.between(raisedOn, actBy);
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    Instant raisedAt() {
        return raisedAt;
    }
}
