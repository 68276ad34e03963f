package org.policytrack.task.order;

/** Where a supervision order stands. */
enum OrderState {
    /** 待答复: the department owes a reply. */
    ISSUED,
    /** 已答复: the office has to look at the reply. */
    REPLIED,
    /** 已办结. */
    CLOSED
}
