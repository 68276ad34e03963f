package org.policytrack.task.milestone;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;

/** A year's calendar may be added after the milestones of that year: at start, the days to act by follow it. */
@ApplicationScoped
class FollowCalendar {

    private final Milestones milestones;
    private final MilestoneDatesHeld dates;
    private final WorkingDays calendar;
    private final ShowMilestone show;
    private final AuditTrail audit;
    private final Clock clock;

    FollowCalendar(
            Milestones milestones,
            MilestoneDatesHeld dates,
            WorkingDays calendar,
            ShowMilestone show,
            AuditTrail audit,
            Clock clock) {
        this.milestones = milestones;
        this.dates = dates;
        this.calendar = calendar;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        milestones.list("achievedOn is null").stream()
                .filter(milestone -> !milestone.follows(calendar))
                .forEach(this::follow);
        dates.withoutDayToActBy().forEach(this::complete);
    }

    /** An earlier version of this service did not record which day to act by a date had that was moved away. */
    private void complete(MilestoneDates earlier) {
        earlier.reckonActBy(calendar);
        audit.recordOwn(Change.done("followCalendar", "Milestone", earlier.milestoneId()));
    }

    private void follow(Milestone milestone) {
        MilestoneView before = show.today(milestone);
        milestone.actBy(calendar);
        dates.persist(MilestoneDates.from(LocalDate.now(clock), milestone));
        milestones.flush();
        audit.recordOwn(Change.done("followCalendar", "Milestone", milestone.id())
                .from(before)
                .to(show.today(milestone)));
    }
}
