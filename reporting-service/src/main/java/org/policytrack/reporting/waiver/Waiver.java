package org.policytrack.reporting.waiver;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Occasion;
import org.policytrack.reporting.taskclient.Task;

/** The coordinating office lets a task be completed without something, and says why. It may revoke that once. */
@Entity
public class Waiver {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String plan;
    private String task;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WaiverKind kind;

    private String subject;
    private String reason;
    private String grantedBy;
    private Instant grantedAt;
    private LocalDate grantedOn;
    private boolean isWithinDepartment;
    private @Nullable String revokedBy;
    private @Nullable Instant revokedAt;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revocationReason;

    @Version
    private long version;

    protected Waiver() {}

    /**
     * In force from now on.
     *
     * @param subject code of the department, or id of the indicator
     * @param granted by whom, when and why
     * @param isWithinDepartment granted by a person of the department that it favours
     */
    public Waiver(Task task, WaiverKind kind, String subject, Occasion granted, boolean isWithinDepartment) {
        this.plan = task.plan();
        this.task = task.id();
        this.kind = kind;
        this.subject = subject;
        this.reason = granted.why();
        this.grantedBy = granted.by();
        this.grantedAt = granted.at();
        this.grantedOn = granted.on();
        this.isWithinDepartment = isWithinDepartment;
    }

    /** No longer in force from now on. */
    public void revoked(Occasion revoked) {
        this.revokedBy = revoked.by();
        this.revokedAt = revoked.at();
        this.revokedOn = revoked.on();
        this.revocationReason = revoked.why();
    }

    /** On a business day, at its end. */
    public boolean isInForceOn(LocalDate day) {
        return !grantedOn.isAfter(day) && (revokedOn == null || revokedOn.isAfter(day));
    }

    public boolean isRevoked() {
        return revokedOn != null;
    }

    public long id() {
        return id;
    }

    String plan() {
        return plan;
    }

    public String task() {
        return task;
    }

    public WaiverKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public String reason() {
        return reason;
    }

    public String grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    public LocalDate grantedOn() {
        return grantedOn;
    }

    public boolean isWithinDepartment() {
        return isWithinDepartment;
    }

    public Optional<String> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<LocalDate> revokedOn() {
        return Optional.ofNullable(revokedOn);
    }

    public Optional<String> revocationReason() {
        return Optional.ofNullable(revocationReason);
    }

    public long version() {
        return version;
    }
}
