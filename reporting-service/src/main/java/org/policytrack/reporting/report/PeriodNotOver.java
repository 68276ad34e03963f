package org.policytrack.reporting.report;

import java.time.LocalDate;
import org.policytrack.kit.problem.Refusal;

/** 409: nothing is published about a day that has not come. */
final class PeriodNotOver extends Refusal {

    PeriodNotOver(LocalDate last, LocalDate today) {
        super(409, "period-not-over", last, today);
    }
}
