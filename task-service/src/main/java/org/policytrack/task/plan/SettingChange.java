package org.policytrack.task.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of one setting: who changed it, from what to what, and why if that was said. Never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // what has no accessor is read by queries only
class SettingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String planId;
    private String setting;
    private String fromValue;
    private String toValue;
    private @Nullable String reason;
    private String changedBy;
    private LocalDate changedOn;
    private Instant changedAt;

    protected SettingChange() {}

    SettingChange(
            String planId,
            String setting,
            String fromValue,
            String toValue,
            @Nullable String reason,
            String changedBy,
            LocalDate changedOn,
            Instant changedAt) {
        this.planId = planId;
        this.setting = setting;
        this.fromValue = fromValue;
        this.toValue = toValue;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedOn = changedOn;
        this.changedAt = changedAt;
    }

    String setting() {
        return setting;
    }

    String fromValue() {
        return fromValue;
    }

    String toValue() {
        return toValue;
    }

    LocalDate changedOn() {
        return changedOn;
    }
}
