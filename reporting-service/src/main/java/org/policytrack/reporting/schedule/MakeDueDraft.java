package org.policytrack.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.report.BeginScheduledReport;
import org.policytrack.reporting.taskclient.Plan;

/** Makes one draft: report, notice and audit entry in one transaction. */
@ApplicationScoped
class MakeDueDraft {

    private static final Logger LOG = Logger.getLogger(MakeDueDraft.class);

    private final BeginScheduledReport begin;
    private final Outbox outbox;

    MakeDueDraft(BeginScheduledReport begin, Outbox outbox) {
        this.begin = begin;
        this.outbox = outbox;
    }

    /** Empty when somebody was first. */
    @Transactional
    Optional<Long> make(Plan plan, DueDraft due, boolean isByCalendar) {
        Optional<Long> made = begin.begin(plan.id(), due.period(), due.on());
        made.ifPresent(report -> tell(new DraftNotice(plan, due, report, isByCalendar)));
        return made;
    }

    private void tell(DraftNotice notice) {
        Optional.ofNullable(notice.plan().coordinatingOffice())
                .ifPresentOrElse(
                        office -> outbox.add(NoticeRoute.DESTINATION, notice.to(office)),
                        () -> LOG.warnf(
                                "Nobody is told of report %d: %s names no coordinating office",
                                notice.report(), notice.plan().id()));
    }
}
