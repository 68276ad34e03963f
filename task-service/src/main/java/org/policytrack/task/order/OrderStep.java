package org.policytrack.task.order;

/** What can be done to a supervision order, and from where to where it leads; nothing else moves one. */
enum OrderStep {
    REPLY(OrderState.ISSUED, OrderState.REPLIED),
    RETURN(OrderState.REPLIED, OrderState.ISSUED),
    CLOSURE(OrderState.REPLIED, OrderState.CLOSED);

    private final OrderState from;
    private final OrderState to;

    OrderStep(OrderState from, OrderState to) {
        this.from = from;
        this.to = to;
    }

    OrderState from() {
        return from;
    }

    OrderState to() {
        return to;
    }
}
