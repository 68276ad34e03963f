package org.policytrack.task.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the coordinating office demands of a department, and what came of it. */
@Entity
class SupervisionOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long place;

    @SuppressWarnings("UnusedVariable") // what an order is found by
    private String orderId;

    private String planId;
    private int issueYear;
    private int issueNumber;
    private String belongsTo;
    private @Nullable String milestoneId;
    private @Nullable Long flagId;
    private String department;
    private String demand;
    private LocalDate replyBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrderState state = OrderState.ISSUED;

    private String issuedBy;
    private LocalDate issuedOn;
    private Instant issuedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_step", joinColumns = @JoinColumn(name = "order_place"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<StepTaken> steps = new ArrayList<>();

    @Version
    private long version;

    protected SupervisionOrder() {}

    /**
     * As it is issued.
     *
     * @param issuedOn business day
     * @param issuedAt business time
     */
    SupervisionOrder(
            OrderNumber number,
            OrderSubject subject,
            NewSupervisionOrder request,
            String issuedBy,
            LocalDate issuedOn,
            Instant issuedAt) {
        this.orderId = number.id();
        this.planId = number.plan();
        this.issueYear = number.year();
        this.issueNumber = number.number();
        this.belongsTo = subject.belongsTo();
        this.milestoneId = subject.milestone().orElse(null);
        this.flagId = subject.flag().orElse(null);
        this.department = request.department();
        this.demand = request.demand();
        this.replyBy = request.replyBy();
        this.issuedBy = issuedBy;
        this.issuedOn = issuedOn;
        this.issuedAt = issuedAt;
    }

    boolean allows(OrderStep step) {
        return state == step.from();
    }

    /** To be asked only where it {@link #allows} the step. */
    void take(StepTaken taken) {
        if (!allows(taken.step())) {
            throw new IllegalStateException(taken.step() + " of an order that is " + state);
        }
        steps.add(taken);
        state = taken.step().to();
    }

    /** Whether the department still owes a reply, and the day for it has passed. */
    boolean isOverdueOn(LocalDate day) {
        return state == OrderState.ISSUED && day.isAfter(replyBy);
    }

    /** How often this was done so far. */
    long times(OrderStep step) {
        return steps.stream().filter(taken -> taken.step() == step).count();
    }

    /** Grows from order to order. */
    long place() {
        return place;
    }

    OrderNumber number() {
        return new OrderNumber(planId, issueYear, issueNumber);
    }

    /** Id of the task, measure or goal it is about. */
    String belongsTo() {
        return belongsTo;
    }

    Optional<String> milestone() {
        return Optional.ofNullable(milestoneId);
    }

    Optional<Long> flag() {
        return Optional.ofNullable(flagId);
    }

    /** Code of the department that owes the reply. */
    String department() {
        return department;
    }

    String demand() {
        return demand;
    }

    LocalDate replyBy() {
        return replyBy;
    }

    OrderState state() {
        return state;
    }

    String issuedBy() {
        return issuedBy;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** In their order. */
    List<StepTaken> steps() {
        return steps;
    }

    long version() {
        return version;
    }
}
