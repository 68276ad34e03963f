package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;

/** The coordinating office moves a due date, with a reason. */
@ApplicationScoped
class MoveDueDate {

    private static final int FURTHEST_IN_YEARS = 10;

    private final Milestones milestones;
    private final DueDateChanges changes;
    private final MilestoneDatesHeld dates;
    private final WorkingDays calendar;
    private final ShowMilestone show;
    private final Event<DatesChanged> changed;
    private final AuditTrail audit;
    private final Clock clock;

    MoveDueDate(
            Milestones milestones,
            DueDateChanges changes,
            MilestoneDatesHeld dates,
            WorkingDays calendar,
            ShowMilestone show,
            Event<DatesChanged> changed,
            AuditTrail audit,
            Clock clock) {
        this.milestones = milestones;
        this.changes = changes;
        this.dates = dates;
        this.calendar = calendar;
        this.show = show;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Milestone move(String id, NewDueDate request, ExpectedVersion expected, Caller caller) {
        Milestone milestone = milestones.findLocked(id).orElseThrow(() -> new NotFound(id));
        expected.mustBe(milestone.version());
        whatIsAchievedStays(milestone);
        theDateMustBeAnother(milestone, request);
        theDateMustBeNear(milestone, request);
        MilestoneView before = show.today(milestone);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        changes.persist(
                new DueDateChange(milestone, request.dueDate(), request.reason(), caller.username(), today, now));
        milestone.moveTo(request.dueDate(), calendar);
        dates.persist(MilestoneDates.from(today, milestone));
        milestones.flush();
        changed.fire(new DatesChanged(id));
        audit.record(Change.done("moveDueDate", "Milestone", id).from(before).to(show.today(milestone)), caller);
        return milestone;
    }

    private static void whatIsAchievedStays(Milestone milestone) {
        if (milestone.isAchieved()) {
            throw new AlreadyAchieved(milestone.id());
        }
    }

    private static void theDateMustBeAnother(Milestone milestone, NewDueDate request) {
        if (request.dueDate().equals(milestone.dueDate())) {
            throw InputRefused.invalid(InputFault.inBody("/dueDate", "date-is-the-same"));
        }
    }

    private static void theDateMustBeNear(Milestone milestone, NewDueDate request) {
        boolean isFar = request.dueDate().isAfter(milestone.originalDueDate().plusYears(FURTHEST_IN_YEARS))
                || request.dueDate().isBefore(milestone.originalDueDate().minusYears(FURTHEST_IN_YEARS));
        if (isFar) {
            throw InputRefused.invalid(InputFault.inBody("/dueDate", "date-too-far", FURTHEST_IN_YEARS));
        }
    }
}
