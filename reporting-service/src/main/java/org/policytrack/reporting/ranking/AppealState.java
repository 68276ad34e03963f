package org.policytrack.reporting.ranking;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an appeal is on its way; the moves stand in one table. */
@Schema(name = "RankingAppealState")
public enum AppealState {
    /** Filed, waits for its answer. */
    OPEN,
    /** The department was right; the answer says what was corrected. */
    UPHELD,
    /** It was not; the answer says why. */
    REJECTED;

    private static final Map<AppealState, Set<AppealState>> MOVES =
            Map.of(OPEN, Set.of(UPHELD, REJECTED), UPHELD, Set.of(), REJECTED, Set.of());

    boolean canMoveTo(AppealState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** The next state; refuses with 409 what the table does not have. */
    AppealState movedTo(AppealState next) {
        if (!canMoveTo(next)) {
            throw new AppealAnsweredAlready(this);
        }
        return next;
    }
}
