package org.policytrack.task.milestone;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.task.calendar.WorkingDays;

/** A year's calendar may be added after the milestones of that year: at start, the days to act by follow it. */
@ApplicationScoped
class FollowCalendar {

    private final Milestones milestones;
    private final WorkingDays calendar;
    private final ShowMilestone show;
    private final AuditTrail audit;

    FollowCalendar(Milestones milestones, WorkingDays calendar, ShowMilestone show, AuditTrail audit) {
        this.milestones = milestones;
        this.calendar = calendar;
        this.show = show;
        this.audit = audit;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        milestones.list("achievedOn is null").stream()
                .filter(milestone -> !milestone.follows(calendar))
                .forEach(this::follow);
    }

    private void follow(Milestone milestone) {
        MilestoneView before = show.today(milestone);
        milestone.actBy(calendar);
        milestones.flush();
        audit.recordOwn(Change.done("followCalendar", "Milestone", milestone.id())
                .from(before)
                .to(show.today(milestone)));
    }
}
