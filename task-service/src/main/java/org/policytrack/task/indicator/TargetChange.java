package org.policytrack.task.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One change of a target: who changed it, from what to what, and why. Never changed. */
@Entity
class TargetChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String indicatorId;

    private BigDecimal fromTarget;
    private BigDecimal toTarget;
    private String reason;
    private String changedBy;
    private LocalDate changedOn;
    private Instant changedAt;

    protected TargetChange() {}

    TargetChange(
            Indicator indicator,
            BigDecimal toTarget,
            String reason,
            String changedBy,
            LocalDate changedOn,
            Instant changedAt) {
        this.indicatorId = indicator.id();
        this.fromTarget = indicator.target();
        this.toTarget = toTarget;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedOn = changedOn;
        this.changedAt = changedAt;
    }

    String indicatorId() {
        return indicatorId;
    }

    BigDecimal fromTarget() {
        return fromTarget;
    }

    BigDecimal toTarget() {
        return toTarget;
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
