package org.policytrack.reporting.reminder;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reminder that was sent, once for its occasion; it never changes. */
@Entity
class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long scanId;
    private String plan;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReminderKind kind;

    private String occasion;
    private String rung;
    private LocalDate sentOn;
    private Instant sentAt;
    private Instant borrowedAt;
    private boolean isStale;
    private boolean isByCalendar;

    @ElementCollection
    @CollectionTable(name = "reminder_notice", joinColumns = @JoinColumn(name = "reminder_id"))
    @OrderColumn(name = "position")
    private List<RemindedDepartment> notices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reminder_report", joinColumns = @JoinColumn(name = "reminder_id"))
    private List<RemindedReport> reports = new ArrayList<>();

    protected Reminder() {}

    Reminder(ComposedReminder composed, long scanId, LocalDate sentOn, Instant sentAt) {
        this.scanId = scanId;
        this.plan = composed.plan();
        this.kind = composed.kind();
        this.occasion = composed.occasion();
        this.rung = composed.rung();
        this.sentOn = sentOn;
        this.sentAt = sentAt;
        this.borrowedAt = composed.goneBy().borrowedAt();
        this.isStale = composed.goneBy().isStale();
        this.isByCalendar = composed.goneBy().isByCalendar();
        composed.notices().forEach(notice -> notices.add(RemindedDepartment.by(notice)));
        reports.addAll(composed.reports());
    }

    long id() {
        return id;
    }

    long scanId() {
        return scanId;
    }

    String plan() {
        return plan;
    }

    ReminderKind kind() {
        return kind;
    }

    String occasion() {
        return occasion;
    }

    String rung() {
        return rung;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    Instant sentAt() {
        return sentAt;
    }

    GoneBy goneBy() {
        return new GoneBy(borrowedAt, isStale, isByCalendar);
    }

    List<RemindedDepartment> notices() {
        return List.copyOf(notices);
    }
}
