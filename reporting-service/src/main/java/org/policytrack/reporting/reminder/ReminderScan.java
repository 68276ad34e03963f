package org.policytrack.reporting.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One look at all plans that was asked for or found a reminder to be due. */
@Entity
class ReminderScan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LocalDate businessDay;
    private Instant startedAt;
    private String startedBy;
    private int plansExamined;

    protected ReminderScan() {}

    ReminderScan(LocalDate day, Instant startedAt, String startedBy, int plansExamined) {
        this.businessDay = day;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.plansExamined = plansExamined;
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

    int plansExamined() {
        return plansExamined;
    }
}
