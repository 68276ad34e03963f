package org.policytrack.task.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.NotAudited;

/** When a calendar was last fetched, to the hour: so that its owner finds those nobody uses any more. */
@Entity
@NotAudited("says that a calendar program has read, which changes nothing")
class CalendarTokenUse {

    private static final Duration NOTED_AT_MOST_EVERY = Duration.ofHours(1);

    @Id
    private long tokenId;

    private @Nullable Instant lastUsedAt;

    protected CalendarTokenUse() {}

    CalendarTokenUse(CalendarToken token) {
        this.tokenId = token.id();
    }

    /**
     * Programs ask every few minutes; a write each time would be for nothing.
     *
     * @param now real time
     */
    void usedAt(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED_AT_MOST_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    long tokenId() {
        return tokenId;
    }

    Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
