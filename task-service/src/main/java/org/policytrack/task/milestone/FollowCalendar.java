package org.policytrack.task.milestone;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.momentary.MomentaryFailure;

/** A year's calendar may be added after the milestones of that year: at start, the days to act by follow it. */
@ApplicationScoped
class FollowCalendar {

    private static final Logger LOG = Logger.getLogger(FollowCalendar.class);
    private static final int AT_ONCE = 500;

    private final Milestones milestones;
    private final MilestoneDatesHeld dates;
    private final WorkingDays calendar;
    private final ShowMilestone show;
    private final Event<DatesChanged> changed;
    private final AuditTrail audit;
    private final Clock clock;

    FollowCalendar(
            Milestones milestones,
            MilestoneDatesHeld dates,
            WorkingDays calendar,
            ShowMilestone show,
            Event<DatesChanged> changed,
            AuditTrail audit,
            Clock clock) {
        this.milestones = milestones;
        this.dates = dates;
        this.calendar = calendar;
        this.show = show;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In steps of some hundred, each a transaction of its own, however many milestones there are. A step is tried again
     * where somebody else is at its milestones, be it another instance that starts.
     */
    void atStart(@Observes StartupEvent start) {
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String after = last.get();
            last = MomentaryFailure.outlast(
                    () -> QuarkusTransaction.requiringNew().call(() -> followAfter(after)));
        }
        while (MomentaryFailure.outlast(() -> QuarkusTransaction.requiringNew().call(this::completeSome))) {
            LOG.info("Days to act by of an earlier version are being reckoned");
        }
    }

    /** The last milestone it looked at; empty where none was left. */
    private Optional<String> followAfter(String milestone) {
        List<Milestone> some = milestones.after(milestone, AT_ONCE);
        some.stream()
                .filter(each -> !each.isAchieved() && !each.follows(calendar))
                .forEach(this::follow);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id());
    }

    private boolean completeSome() {
        List<MilestoneDates> some = dates.withoutDayToActBy(AT_ONCE);
        some.forEach(this::complete);
        return !some.isEmpty();
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
        changed.fire(new DatesChanged(milestone.id()));
        audit.recordOwn(Change.done("followCalendar", "Milestone", milestone.id())
                .from(before)
                .to(show.today(milestone)));
    }
}
