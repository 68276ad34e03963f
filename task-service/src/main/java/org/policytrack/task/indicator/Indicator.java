package org.policytrack.task.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A figure a task is measured by. */
@Entity
public class Indicator {

    @Id
    private String id;

    private String planId;
    private String taskId;
    private String name;
    private String wording;
    private BigDecimal target;
    private BigDecimal originalTarget;
    private String unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Comparison comparison;

    private boolean comparisonAssumed;
    private LocalDate dueDate;
    private boolean dueDateAssumed;
    private int targetChanges;
    private @Nullable String feeds;
    private boolean feedsAssumed;

    @Version
    private long version;

    protected Indicator() {}

    /**
     * As the plan file tells it; ids name the plan and task it belongs to.
     *
     * @param fedGoal null where no goal is counted from it
     */
    public Indicator(
            String id,
            String planId,
            String taskId,
            String name,
            String wording,
            Target target,
            LocalDate dueDate,
            boolean dueDateAssumed,
            @Nullable FedGoal fedGoal) {
        this.id = id;
        this.planId = planId;
        this.taskId = taskId;
        this.name = name;
        this.wording = wording;
        this.target = target.value();
        this.originalTarget = target.value();
        this.unit = target.unit();
        this.comparison = target.comparison();
        this.comparisonAssumed = target.comparisonAssumed();
        this.dueDate = dueDate;
        this.dueDateAssumed = dueDateAssumed;
        this.feeds = fedGoal == null ? null : fedGoal.goal();
        this.feedsAssumed = fedGoal != null && fedGoal.isAssumed();
    }

    /** The first target stays visible, and so does the number of changes. */
    void changeTargetTo(BigDecimal newTarget) {
        target = newTarget;
        targetChanges++;
    }

    public String id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    public String taskId() {
        return taskId;
    }

    public String name() {
        return name;
    }

    public String wording() {
        return wording;
    }

    public BigDecimal target() {
        return target;
    }

    public BigDecimal originalTarget() {
        return originalTarget;
    }

    public String unit() {
        return unit;
    }

    public Comparison comparison() {
        return comparison;
    }

    public boolean isComparisonAssumed() {
        return comparisonAssumed;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public boolean isDueDateAssumed() {
        return dueDateAssumed;
    }

    /** Empty where no goal is counted from it. */
    Optional<FedGoal> fedGoal() {
        return Optional.ofNullable(feeds).map(goal -> new FedGoal(goal, feedsAssumed));
    }

    public int targetChanges() {
        return targetChanges;
    }

    public long version() {
        return version;
    }
}
