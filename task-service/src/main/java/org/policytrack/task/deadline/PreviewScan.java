package org.policytrack.task.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;

/** Says what a scan would send now, and changes nothing. */
@ApplicationScoped
class PreviewScan {

    private static final int AT_ONCE = 300;
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
            String last = "";
            while (last != null) {
                String after = last;
                last = QuarkusTransaction.requiringNew().call(() -> count(day, after, count));
            }
        }
        return new DeadlineScanPreview(
                day,
                calendar.isWorkingDay(day),
                calendar.hasYear(day.getYear()),
                count.examined,
                count.flags,
                count.notices,
                List.copyOf(count.shown));
    }

    /** The last milestone it looked at; null where none was left. */
    private @Nullable String count(LocalDate day, String after, Count count) {
        List<DeadlineWatch> some = watches.after(after, AT_ONCE);
        List<String> due = some.stream()
                .filter(watch -> watch.isDueBy(day))
                .map(DeadlineWatch::milestoneId)
                .toList();
        if (!due.isEmpty()) {
            List<Milestone> open = milestones.openIn(due);
            count.examined += open.size();
            outlooks.on(day, open).forEach(outlook -> outlook.reminder().ifPresent(count::add));
        }
        return some.isEmpty() ? null : some.getLast().milestoneId();
    }

    private static final class Count {

        private final List<DeadlineScanPreview.Notice> shown = new ArrayList<>();
        private int examined;
        private int flags;
        private int notices;

        private void add(Reminder reminder) {
            flags++;
            notices += reminder.addressees().size();
            reminder.addressees().stream()
                    .limit(Math.max(0, MOST_SHOWN - shown.size()))
                    .forEach(addressee -> shown.add(DeadlineScanPreview.Notice.of(reminder, addressee)));
        }
    }
}
