package org.policytrack.department.notice;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.conditional.EntityVersion;

/**
 * A notice as it is read.
 *
 * @param roles whom of the department it is addressed to; left out when to everybody
 * @param occasion what it was sent on the occasion of
 * @param sentAt business time, UTC
 * @param unread nobody of those it is for has acknowledged it
 * @param acknowledgedAt business time, UTC
 * @param why why the reader got it; only where one notice is read
 */
@Schema(name = "Notice")
record NoticeView(
        String id,
        String department,
        @Nullable String recipient,
        @Nullable List<Role> roles,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        @Nullable String about,
        @Nullable String occasion,
        String sender,
        Instant sentAt,
        boolean unread,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable NoticeReason why,
        long version) {

    static NoticeView of(Notice notice) {
        return of(notice, null);
    }

    static NoticeView of(Notice notice, @Nullable NoticeReason why) {
        List<Role> roles = notice.roles();
        return new NoticeView(
                notice.id(),
                notice.department(),
                notice.recipient().orElse(null),
                roles.isEmpty() ? null : roles,
                notice.kind(),
                notice.title(),
                notice.text(),
                notice.titleEn(),
                notice.textEn(),
                notice.about().orElse(null),
                notice.occasion().orElse(null),
                notice.sender(),
                notice.sentAt(),
                notice.acknowledgedAt().isEmpty(),
                notice.acknowledgedAt().orElse(null),
                notice.acknowledgedBy().orElse(null),
                why,
                notice.version());
    }

    /** Of the notice, and of what is told beside it. */
    EntityVersion entityVersion() {
        EntityVersion own = EntityVersion.of(version);
        return why == null
                ? own
                : new EntityVersion(
                        own.tag() + "." + EntityVersion.ofContent(why).tag());
    }
}
