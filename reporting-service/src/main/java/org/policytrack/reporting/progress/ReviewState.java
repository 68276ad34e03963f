package org.policytrack.reporting.progress;

import java.util.Map;
import java.util.Set;

/** Where a report is on its way; the moves stand in one table. */
public enum ReviewState {
    /** Filed, waits for review. */
    SUBMITTED,
    /** Counts. */
    ACCEPTED,
    /** Sent back with a reason; a new report takes its place. */
    RETURNED,
    /** Taken back by its author. */
    WITHDRAWN;

    private static final Map<ReviewState, Set<ReviewState>> MOVES = Map.of(
            SUBMITTED, Set.of(ACCEPTED, RETURNED, WITHDRAWN),
            ACCEPTED, Set.of(),
            RETURNED, Set.of(),
            WITHDRAWN, Set.of());

    boolean canMoveTo(ReviewState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** The next state; refuses with 409 what the table does not have. */
    ReviewState movedTo(ReviewState next) {
        if (!canMoveTo(next)) {
            throw new MoveNotPossible(this, next);
        }
        return next;
    }
}
