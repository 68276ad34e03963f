package org.policytrack.task.feed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.conditional.EntityVersion;

/**
 * A calendar that is subscribed to.
 *
 * @param subject id of the plan, code of the department, name of the person
 * @param person username of who made it
 * @param createdAt real time, UTC
 * @param lastUsedAt when it was last fetched, to the hour, real time, UTC; left out while it never was
 * @param address what a calendar program subscribes to, with the secret in it; told once, to who made it
 */
@Schema(name = "CalendarToken")
record CalendarTokenView(
        long id,
        CalendarScope scope,
        String subject,
        String person,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String address) {

    static CalendarTokenView of(CalendarToken token, @Nullable Instant lastUsedAt) {
        return new CalendarTokenView(
                token.id(), token.scope(), token.subject(), token.person(), token.createdAt(), lastUsedAt, null);
    }

    CalendarTokenView at(String itsAddress) {
        return new CalendarTokenView(id, scope, subject, person, createdAt, lastUsedAt, itsAddress);
    }

    /** A calendar is never changed; it is another answer only once it was fetched again. */
    EntityVersion entityVersion() {
        return EntityVersion.of(lastUsedAt == null ? 0 : lastUsedAt.getEpochSecond());
    }

    /** Without the address, wherever one is written down. */
    @Override
    public String toString() {
        return "CalendarToken " + id;
    }
}
