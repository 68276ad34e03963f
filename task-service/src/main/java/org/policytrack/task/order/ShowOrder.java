package org.policytrack.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.conditional.EntityVersion;

/** Supervision orders as they are read today. */
@ApplicationScoped
class ShowOrder {

    private final WorkingDays calendar;
    private final Clock clock;

    ShowOrder(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    SupervisionOrderView today(SupervisionOrder order) {
        return SupervisionOrderView.of(order, LocalDate.now(clock), calendar);
    }

    /** Whether a reply is late depends on the day. */
    EntityVersion versionToday(SupervisionOrder order) {
        return EntityVersion.of(order.version(), LocalDate.now(clock));
    }
}
