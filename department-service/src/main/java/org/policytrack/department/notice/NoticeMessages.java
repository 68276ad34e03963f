package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.department.channel.Message;
import org.policytrack.department.delivery.NoticesGoingOut;
import org.policytrack.kit.problem.NotFound;

/** What notices say on their way out. */
@ApplicationScoped
class NoticeMessages implements NoticesGoingOut {

    private final Notices notices;

    NoticeMessages(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Message message(String id) {
        Notice notice = notices.findByIdOptional(id).orElseThrow(() -> new NotFound(id));
        return new Message(
                notice.id(),
                notice.department(),
                notice.kind(),
                notice.title(),
                notice.text(),
                notice.titleEn(),
                notice.textEn(),
                notice.about().orElse(null),
                notice.reason().orElse(null),
                notice.reasonEn().orElse(null),
                notice.sentAt());
    }
}
