package org.policytrack.task.feed;

import org.policytrack.kit.problem.Refusal;

/** 409: a person has as many calendars as one may have. */
final class TooManyCalendars extends Refusal {

    TooManyCalendars(int atMost) {
        super(409, "too-many-calendars", atMost);
    }
}
