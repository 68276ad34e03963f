package org.policytrack.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.holding.HeldFor;
import org.policytrack.reporting.holding.HeldPlans;

/** Sends one reminder: record, notices and audit entry in one transaction, while its plan is held. */
@ApplicationScoped
class SendReminder {

    /** What it is called in the audit. */
    static final String ACTION = "sendReminder";

    private final HeldPlans plans;
    private final Reminders reminders;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    SendReminder(HeldPlans plans, Reminders reminders, Outbox outbox, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.reminders = reminders;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the one that is due by now; empty when another instance was first. */
    @Transactional
    Optional<Reminder> send(Reminding reminding, PlanToday today, long scanId) {
        plans.hold(today.plan().id(), HeldFor.REMINDERS);
        return reminding.compose(today).map(composed -> send(composed, today, scanId));
    }

    private Reminder send(ComposedReminder composed, PlanToday today, long scanId) {
        Reminder reminder =
                new Reminder(composed, scanId, today.day(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        reminders.persistAndFlush(reminder);
        composed.notices().forEach(notice -> outbox.add(NoticeRoute.DESTINATION, notice));
        audit.recordOwn(
                Change.done(ACTION, "Reminder", String.valueOf(reminder.id())).to(ReminderView.of(composed)));
        return reminder;
    }
}
