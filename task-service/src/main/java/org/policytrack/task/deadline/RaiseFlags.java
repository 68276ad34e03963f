package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.task.departmentclient.NoticeRoute;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;

/**
 * Raises the flags of some hundred milestones and writes their notices, in one transaction of its own under their locks:
 * a scan that is killed has finished some of these steps and not begun the others, and two scans at once share them.
 */
@ApplicationScoped
class RaiseFlags {

    private static final int AT_ONCE = 100;

    /** However far its next rung: an instance that still runs by an older calendar hides nothing for longer. */
    private static final int LOOKED_AT_WITHIN_DAYS = 7;

    private static final String PASSED_OVER = "passMilestoneOver";

    private final Milestones milestones;
    private final DeadlineWatches watches;
    private final DeadlineFlags flags;
    private final Outlooks outlooks;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final WorkingDays calendar;
    private final Clock clock;

    RaiseFlags(
            Milestones milestones,
            DeadlineWatches watches,
            DeadlineFlags flags,
            Outlooks outlooks,
            Outbox outbox,
            AuditTrail audit,
            WorkingDays calendar,
            Clock clock) {
        this.milestones = milestones;
        this.watches = watches;
        this.flags = flags;
        this.outlooks = outlooks;
        this.outbox = outbox;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    Step raiseNext(LocalDate day) {
        return raiseNext(day, AT_ONCE);
    }

    /**
     * Takes the next milestones that are to be looked at by the day. They are locked before their watch, as by whoever
     * moves a date, and the ladders are read behind both, so that none that changes meanwhile is missed.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Step raiseNext(LocalDate day, int atMost) {
        List<String> due = watches.dueBy(day, atMost);
        return due.isEmpty() ? Step.NOTHING_LEFT : raiseOf(day, due);
    }

    /** Those that {@link #raiseNext} would take now. */
    @Transactional(TxType.REQUIRES_NEW)
    List<String> next(LocalDate day) {
        return watches.dueBy(day, AT_ONCE);
    }

    /** As {@link #raiseNext}, of one milestone alone. */
    @Transactional(TxType.REQUIRES_NEW)
    Step raise(LocalDate day, String milestone) {
        return raiseOf(day, List.of(milestone));
    }

    /** Leaves a milestone for the next day, which is on record: whoever is responsible for it hears nothing today. */
    @Transactional(TxType.REQUIRES_NEW)
    void passOver(LocalDate day, String milestone) {
        watches.lookAgainOn(day.plusDays(1), milestone);
        audit.recordOwn(Change.done(PASSED_OVER, "Milestone", milestone));
    }

    private Step raiseOf(LocalDate day, List<String> due) {
        Map<String, Milestone> locked =
                milestones.locked(due).stream().collect(Collectors.toMap(Milestone::id, milestone -> milestone));
        Map<String, DeadlineWatch> stillDue = watches.lockedDueBy(day, due).stream()
                .collect(Collectors.toMap(DeadlineWatch::milestoneId, Function.identity()));
        List<Milestone> open = stillDue.keySet().stream()
                .sorted()
                .map(id -> Objects.requireNonNull(locked.get(id), id))
                .filter(milestone -> !milestone.isAchieved() || forget(stillDue, milestone))
                .toList();
        List<Outlook> seen = outlooks.on(day, open);
        List<Reminder> reminders =
                seen.stream().flatMap(outlook -> outlook.reminder().stream()).toList();
        reminders.forEach(this::raise);
        seen.forEach(outlook -> Objects.requireNonNull(stillDue.get(outlook.milestone()))
                .lookAgainOn(earlier(outlook.nextOn(), day.plusDays(LOOKED_AT_WITHIN_DAYS))));
        return new Step(false, open.size(), reminders.size());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean forget(Map<String, DeadlineWatch> watched, Milestone achieved) {
        watches.delete(Objects.requireNonNull(watched.get(achieved.id())));
        return false;
    }

    private void raise(Reminder reminder) {
        DeadlineFlag flag = new DeadlineFlag(reminder.milestone(), reminder.rung(), reminder.day(), clock.instant());
        flags.persist(flag);
        audit.recordOwn(Change.done(ScanDeadlines.ACTION, "DeadlineFlag", String.valueOf(flag.id()))
                .to(DeadlineFlagView.of(flag)));
        DeadlineNotice notice = new DeadlineNotice(reminder, calendar);
        reminder.addressees().forEach(addressee -> outbox.add(NoticeRoute.DESTINATION, notice.to(addressee)));
    }

    /**
     * What one transaction did.
     *
     * @param isLast nothing was left to be looked at
     */
    record Step(boolean isLast, int examined, int raised) {

        private static final Step NOTHING_LEFT = new Step(true, 0, 0);
    }
}
