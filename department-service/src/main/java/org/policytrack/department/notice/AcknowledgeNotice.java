package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;

/** Somebody a notice is for says that it was read (签收). */
@ApplicationScoped
class AcknowledgeNotice {

    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    AcknowledgeNotice(Notices notices, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A notice for others does not exist for this reader. */
    @Transactional
    Notice acknowledge(String id, ExpectedVersion expected, Caller reader) {
        Notice notice = notices.findByIdOptional(id)
                .filter(found -> found.isFor(reader))
                .orElseThrow(() -> new NotFound(id));
        expected.mustBe(notice.version());
        NoticeView before = NoticeView.of(notice);
        notice.acknowledgedBy(reader, clock.instant());
        notices.flush();
        NoticeView after = NoticeView.of(notice);
        if (!after.equals(before)) {
            audit.record(
                    Change.done("acknowledgeNotice", "Notice", id).from(before).to(after), reader);
        }
        return notice;
    }
}
