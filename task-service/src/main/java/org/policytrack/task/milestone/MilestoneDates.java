package org.policytrack.task.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;

/** The dates of a milestone as they held from a business day on, until the next of them; none is ever changed. */
@Entity
class MilestoneDates {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String milestoneId;
    private LocalDate dueDate;
    private @Nullable LocalDate actBy;
    private int moves;

    private @Nullable LocalDate heldFrom;

    protected MilestoneDates() {}

    private MilestoneDates(Milestone milestone, @Nullable LocalDate heldFrom) {
        this.milestoneId = milestone.id();
        this.dueDate = milestone.dueDate();
        this.actBy = milestone.actBy();
        this.moves = milestone.moves();
        this.heldFrom = heldFrom;
    }

    /** Those its plan was imported with, which also answer for every day before. */
    static MilestoneDates first(Milestone milestone) {
        return new MilestoneDates(milestone, null);
    }

    /** Those it has now. */
    static MilestoneDates from(LocalDate day, Milestone milestone) {
        return new MilestoneDates(milestone, day);
    }

    long id() {
        return id;
    }

    String milestoneId() {
        return milestoneId;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    /** As it was recorded, else as the calendar says. */
    LocalDate actBy(WorkingDays calendar) {
        return actBy == null ? calendar.onOrBefore(dueDate) : actBy;
    }

    int moves() {
        return moves;
    }

    Optional<LocalDate> heldFrom() {
        return Optional.ofNullable(heldFrom);
    }

    MilestoneFacts with(@Nullable LocalDate achievedOn, WorkingDays calendar) {
        return new MilestoneFacts(dueDate, actBy(calendar), moves, achievedOn);
    }

    /** Fills in what was not recorded when the date was moved. */
    void reckonActBy(WorkingDays calendar) {
        actBy = calendar.onOrBefore(dueDate);
    }
}
