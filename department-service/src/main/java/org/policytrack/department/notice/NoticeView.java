package org.policytrack.department.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is read.
 *
 * @param sentAt business time, UTC
 * @param unread nobody of those it is for has acknowledged it
 * @param acknowledgedAt business time, UTC
 */
@Schema(name = "Notice")
record NoticeView(
        String id,
        String department,
        @Nullable String recipient,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        @Nullable String about,
        String sender,
        Instant sentAt,
        boolean unread,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        long version) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.department(),
                notice.recipient().orElse(null),
                notice.kind(),
                notice.title(),
                notice.text(),
                notice.titleEn(),
                notice.textEn(),
                notice.about().orElse(null),
                notice.sender(),
                notice.sentAt(),
                notice.acknowledgedAt().isEmpty(),
                notice.acknowledgedAt().orElse(null),
                notice.acknowledgedBy().orElse(null),
                notice.version());
    }
}
