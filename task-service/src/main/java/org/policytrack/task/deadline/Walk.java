package org.policytrack.task.deadline;

import java.time.LocalDate;

/**
 * A walk over the milestones as far as it has come.
 *
 * @param day the business date it looks at
 * @param passedOver of how many no flag could be raised; they are none of those examined
 */
record Walk(LocalDate day, int examined, int raised, int passedOver) {

    static Walk beginningOn(LocalDate day) {
        return new Walk(day, 0, 0, 0);
    }

    Walk with(int examinedMore, int raisedMore) {
        return new Walk(day, examined + examinedMore, raised + raisedMore, passedOver);
    }

    Walk withOnePassedOver() {
        return new Walk(day, examined, raised, passedOver + 1);
    }

    boolean foundSomething() {
        return raised > 0 || passedOver > 0;
    }
}
