package org.policytrack.task.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * A supervision order as it stands on a day.
 *
 * @param number as it stands on the order, counted for each plan and year
 * @param belongsTo id of the task, measure or goal
 * @param flag id of the overdue flag it was issued from
 * @param department code of the department that owes the reply
 * @param actBy the working day to reply by: {@code replyBy} or the last working day before it
 * @param overdue the reply is still owed, and {@code replyBy} has passed
 * @param issuedOn business day
 * @param issuedAt business time, UTC
 * @param steps replies, returns and the closure in their order
 */
@Schema(name = "SupervisionOrder")
record SupervisionOrderView(
        @Schema(examples = "zj-metaverse-2023-order-2023-1") String id,
        @Schema(examples = "督办〔2023〕1号") String number,
        String plan,
        String belongsTo,
        @Nullable String milestone,
        @Nullable Long flag,
        String department,
        String demand,
        LocalDate replyBy,
        LocalDate actBy,
        boolean overdue,
        OrderState state,
        String issuedBy,
        LocalDate issuedOn,
        Instant issuedAt,
        List<StepView> steps,
        long version) {

    static SupervisionOrderView of(SupervisionOrder order, LocalDate day, WorkingDays calendar) {
        return new SupervisionOrderView(
                order.number().id(),
                order.number().text(),
                order.number().plan(),
                order.belongsTo(),
                order.milestone().orElse(null),
                order.flag().orElse(null),
                order.department(),
                order.demand(),
                order.replyBy(),
                calendar.onOrBefore(order.replyBy()),
                order.isOverdueOn(day),
                order.state(),
                order.issuedBy(),
                order.issuedOn(),
                order.issuedAt(),
                order.steps().stream().map(StepView::of).toList(),
                order.version());
    }

    /**
     * One step.
     *
     * @param text the reply, the reason of the return, or the remark on closing
     * @param by username
     * @param on business day
     * @param at business time, UTC
     */
    @Schema(name = "SupervisionStep")
    record StepView(OrderStep step, String text, String by, LocalDate on, Instant at) {

        static StepView of(StepTaken taken) {
            return new StepView(taken.step(), taken.text(), taken.takenBy(), taken.takenOn(), taken.takenAt());
        }
    }
}
