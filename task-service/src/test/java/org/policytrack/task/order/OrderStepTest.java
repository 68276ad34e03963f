package org.policytrack.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of state and step. */
class OrderStepTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 7, 3);

    @ParameterizedTest
    @CsvSource({
        "ISSUED,  REPLY,   REPLIED",
        "ISSUED,  RETURN,  ",
        "ISSUED,  CLOSURE, ",
        "REPLIED, REPLY,   ",
        "REPLIED, RETURN,  ISSUED",
        "REPLIED, CLOSURE, CLOSED",
        "CLOSED,  REPLY,   ",
        "CLOSED,  RETURN,  ",
        "CLOSED,  CLOSURE, "
    })
    void leadsWhereTheTableSaysOrIsNotTaken(
            OrderState state, OrderStep step, @org.jspecify.annotations.Nullable OrderState to) {
        SupervisionOrder order = anOrderThatIs(state);

        assertThat(order.allows(step)).isEqualTo(to != null);
        if (to == null) {
            assertThatIllegalStateException().isThrownBy(() -> order.take(taken(step)));
            assertThat(order.state()).isEqualTo(state);
        } else {
            order.take(taken(step));
            assertThat(order.state()).isEqualTo(to);
            assertThat(order.steps().getLast().step()).isEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED,  2023-07-14, false",
        "ISSUED,  2023-07-15, true",
        "REPLIED, 2023-07-15, false",
        "CLOSED,  2023-07-15, false"
    })
    void isOverdueWhileAReplyIsOwedAfterItsDay(OrderState state, LocalDate day, boolean isOverdue) {
        assertThat(anOrderThatIs(state).isOverdueOn(day)).isEqualTo(isOverdue);
    }

    @Test
    void isOverdueAgainWhenALateReplyIsReturned() {
        SupervisionOrder order = anOrderThatIs(OrderState.REPLIED);

        order.take(taken(OrderStep.RETURN));

        assertThat(order.isOverdueOn(LocalDate.of(2023, 7, 15))).isTrue();
        assertThat(order.times(OrderStep.REPLY)).isEqualTo(1);
    }

    private static SupervisionOrder anOrderThatIs(OrderState state) {
        SupervisionOrder order = new SupervisionOrder(
                new OrderNumber("p", 2023, 1),
                new OrderSubject("p-t01", Optional.empty(), Optional.empty(), "t", List.of("zj-jxt")),
                new NewSupervisionOrder("p", null, "p-t01", null, "zj-jxt", "d", LocalDate.of(2023, 7, 14)),
                "coordinator",
                ISSUED,
                Instant.parse("2023-07-03T02:00:00Z"));
        List<OrderStep> way = switch (state) {
            case ISSUED -> List.of();
            case REPLIED -> List.of(OrderStep.REPLY);
            case CLOSED -> List.of(OrderStep.REPLY, OrderStep.CLOSURE);
        };
        way.forEach(step -> order.take(taken(step)));
        return order;
    }

    private static StepTaken taken(OrderStep step) {
        return new StepTaken(step, "x", "somebody", ISSUED, Instant.parse("2023-07-03T02:00:00Z"));
    }
}
