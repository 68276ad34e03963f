package org.policytrack.task.milestone;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.policytrack.task.calendar.WorkingDays;

/** A year's calendar may be added after the milestones of that year: at start, the days to act by follow it. */
@ApplicationScoped
class FollowCalendar {

    private final Milestones milestones;
    private final WorkingDays calendar;

    FollowCalendar(Milestones milestones, WorkingDays calendar) {
        this.milestones = milestones;
        this.calendar = calendar;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        milestones.find("achievedOn is null").stream().forEach(milestone -> milestone.actBy(calendar));
    }
}
