package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Another service sends a notice. */
@ApplicationScoped
class SendNotice {

    private final Notices notices;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    SendNotice(Notices notices, Departments departments, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Notice send(NewNotice content, Caller sender) {
        if (!departments.has(content.department())) {
            throw InputRefused.invalid(InputFault.inBody("/department", "department-unknown", content.department()));
        }
        Notice notice = new Notice(newId(), content, sender.username(), clock.instant());
        notices.persistAndFlush(notice);
        audit.record(Change.done("sendNotice", "Notice", notice.id()).to(NoticeView.of(notice)), sender);
        return notice;
    }

    /** Milliseconds of business time, then chance: ids sort by the time they were sent. */
    private String newId() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(clock.millis(), 12) + "-"
                + hex.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
