package org.policytrack.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.policytrack.task.indicator.Comparison;
import org.policytrack.task.plan.document.PlanDocument;

/** A headline goal (总体目标) of a plan. */
@Entity
class Goal {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private String planId;

    @SuppressWarnings("UnusedVariable") // orders the list
    private int position;

    private String name;
    private String wording;
    private BigDecimal target;
    private String unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Comparison comparison;

    private boolean comparisonAssumed;
    private boolean fedByAssumed;
    private String fedByNote;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RollUp rollUp;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "goal_indicator", joinColumns = @JoinColumn(name = "goal_id"))
    @OrderColumn(name = "position")
    @Column(name = "indicator_id")
    @BatchSize(size = 50)
    private List<String> fedBy = new ArrayList<>();

    protected Goal() {}

    Goal(String planId, int position, PlanDocument.Goal goal) {
        this.id = goal.id();
        this.planId = planId;
        this.position = position;
        this.name = goal.name();
        this.wording = goal.wording();
        this.target = goal.target();
        this.unit = goal.unit();
        this.comparison = Comparison.valueOf(goal.comparison().name());
        this.comparisonAssumed = goal.comparisonAssumed();
        this.fedByAssumed = goal.fedBy().assumed();
        this.fedByNote = goal.fedBy().note();
        this.rollUp = RollUp.valueOf(goal.fedBy().rule().name());
        this.fedBy.addAll(goal.fedBy().indicators());
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String wording() {
        return wording;
    }

    BigDecimal target() {
        return target;
    }

    String unit() {
        return unit;
    }

    Comparison comparison() {
        return comparison;
    }

    boolean isComparisonAssumed() {
        return comparisonAssumed;
    }

    /** Whether the official text leaves open that these indicators feed the goal. */
    boolean isFedByAssumed() {
        return fedByAssumed;
    }

    RollUp rollUp() {
        return rollUp;
    }

    String fedByNote() {
        return fedByNote;
    }

    /** Ids of the indicators the goal is counted from; none when it is filed by the coordinating office. */
    List<String> fedBy() {
        return fedBy;
    }
}
