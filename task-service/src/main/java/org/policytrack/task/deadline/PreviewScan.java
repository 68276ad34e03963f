package org.policytrack.task.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.momentary.MomentaryFailure;

/** Says what a scan would send now, and changes nothing. */
@ApplicationScoped
class PreviewScan {

    private static final Logger LOG = Logger.getLogger(PreviewScan.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_SHOWN = 200;

    private final Milestones milestones;
    private final DeadlineWatches watches;
    private final Outlooks outlooks;
    private final WorkingDays calendar;
    private final Clock clock;

    PreviewScan(Milestones milestones, DeadlineWatches watches, Outlooks outlooks, WorkingDays calendar, Clock clock) {
        this.milestones = milestones;
        this.watches = watches;
        this.outlooks = outlooks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Everything is counted; of the notices only the first are listed, in the order of milestones. */
    DeadlineScanPreview preview() {
        LocalDate day = LocalDate.now(clock);
        Count count = new Count();
        if (calendar.isWorkingDay(day)) {
            Optional<String> last = Optional.of("");
            while (last.isPresent()) {
                last = countAfter(last.get(), day, count);
            }
        }
        return new DeadlineScanPreview(
                day,
                calendar.isWorkingDay(day),
                calendar.hasYear(day.getYear()),
                count.examined,
                count.passedOver,
                count.flags,
                count.notices,
                List.copyOf(count.shown));
    }

    /** The last milestone it looked at; empty where none was left. */
    private Optional<String> countAfter(String after, LocalDate day, Count count) {
        List<DeadlineWatch> some = QuarkusTransaction.requiringNew().call(() -> watches.after(after, AT_ONCE));
        List<String> due = some.stream()
                .filter(watch -> watch.isDueBy(day))
                .map(DeadlineWatch::milestoneId)
                .toList();
        if (!due.isEmpty()) {
            count(due, day, count);
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().milestoneId());
    }

    /** Together, and where that fails each by itself, as the scan does. */
    private void count(List<String> due, LocalDate day, Count count) {
        try {
            count.add(QuarkusTransaction.requiringNew().call(() -> outlooks.on(day, milestones.openIn(due))));
        } catch (RuntimeException failed) {
            if (MomentaryFailure.isCauseOf(failed)) {
                throw failed;
            }
            if (due.size() == 1) {
                LOG.warnf(failed, "%s would be passed over", due.getFirst());
                count.passedOver++;
            } else {
                due.forEach(one -> count(List.of(one), day, count));
            }
        }
    }

    private static final class Count {

        private final List<DeadlineScanPreview.Notice> shown = new ArrayList<>();
        private int examined;
        private int passedOver;
        private int flags;
        private int notices;

        private void add(List<Outlook> seen) {
            examined += seen.size();
            seen.forEach(outlook -> outlook.reminder().ifPresent(this::add));
        }

        private void add(Reminder reminder) {
            flags++;
            notices += reminder.addressees().size();
            reminder.addressees().stream()
                    .limit(Math.max(0, MOST_SHOWN - shown.size()))
                    .forEach(addressee -> shown.add(DeadlineScanPreview.Notice.of(reminder, addressee)));
        }
    }
}
