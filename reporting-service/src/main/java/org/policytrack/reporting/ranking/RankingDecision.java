package org.policytrack.reporting.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.policytrack.reporting.ledger.Occasion;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/** What the coordinating office decided about the ranking of a plan. It never changes; the next one takes its place. */
@Entity
class RankingDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String plan;
    private long number;
    private boolean isOn;
    private int leadWeight;
    private int cooperatingWeight;
    private int minimumTasks;
    private int minimumVerifiedTasks;
    private int fromExpectedPercent;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;
    private LocalDate decidedOn;

    protected RankingDecision() {}

    /**
     * In force from its business day on.
     *
     * @param number which decision about the plan it is, counted from 1
     * @param decided by whom, when and why
     */
    RankingDecision(String plan, long number, RankingSettings settings, Occasion decided) {
        this.plan = plan;
        this.number = number;
        this.isOn = settings.isOn();
        this.leadWeight = settings.leadWeight();
        this.cooperatingWeight = settings.cooperatingWeight();
        this.minimumTasks = settings.minimumTasks();
        this.minimumVerifiedTasks = settings.minimumVerifiedTasks();
        this.fromExpectedPercent = settings.fromExpectedPercent();
        this.reason = decided.why();
        this.decidedBy = decided.by();
        this.decidedAt = decided.at();
        this.decidedOn = decided.on();
    }

    RankingSettings settings() {
        return new RankingSettings(
                isOn, leadWeight, cooperatingWeight, minimumTasks, minimumVerifiedTasks, fromExpectedPercent);
    }

    boolean isOn() {
        return isOn;
    }

    long id() {
        return id;
    }

    String plan() {
        return plan;
    }

    long number() {
        return number;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
