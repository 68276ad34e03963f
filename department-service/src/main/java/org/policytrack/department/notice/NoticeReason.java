package org.policytrack.department.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.delivery.DeliveriesOfNotice.Way;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/**
 * Why the reader got a notice, and how.
 *
 * @param reason in Chinese, as its sender said
 * @param reasonEn in English, as its sender said
 * @param through whether it is for the reader in person, for a role of theirs, for their whole department, or is only
 *     read by right of the coordinating office
 * @param roles the reader's roles it is addressed to; empty unless it is for a role
 * @param climbedFrom codes of the departments that did not acknowledge theirs, so that it came here; empty when it did
 *     not climb
 * @param deliveries by which channels it came to the reader, or to the department's own; empty for who only oversees
 */
@Schema(name = "NoticeReason")
record NoticeReason(
        @Nullable String reason,
        @Nullable String reasonEn,
        Through through,
        List<Role> roles,
        List<String> climbedFrom,
        List<Way> deliveries) {

    /** Through what a notice reaches its reader. */
    @Schema(name = "NoticeReached")
    enum Through {
        PERSON,
        ROLE,
        DEPARTMENT,
        OVERSIGHT
    }

    static NoticeReason of(Notice notice, Caller reader, List<Way> deliveries) {
        return new NoticeReason(
                notice.reason().orElse(null),
                notice.reasonEn().orElse(null),
                through(notice, reader),
                notice.roles().stream().filter(reader::has).toList(),
                notice.climbedFrom(),
                deliveries);
    }

    private static Through through(Notice notice, Caller reader) {
        if (!notice.isFor(reader)) {
            return Through.OVERSIGHT;
        }
        if (notice.recipient().isPresent()) {
            return Through.PERSON;
        }
        return notice.roles().isEmpty() ? Through.DEPARTMENT : Through.ROLE;
    }
}
