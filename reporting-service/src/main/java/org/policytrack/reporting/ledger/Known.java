package org.policytrack.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger with the day it became known, and by whom.
 *
 * @param task id of the task, measure or goal
 * @param knownOn business day of the entry
 * @param author who filed the figure
 * @param reviewer who verified, dropped or reversed it; null for a claim
 * @param reason given with the figure, or with what was decided of it
 */
public record Known(
        Posted posted,
        String task,
        LocalDate knownOn,
        String author,
        @Nullable String reviewer,
        @Nullable String reason) {

    /** As a query gives it. */
    public Known(
            long id,
            EntryKind kind,
            String indicator,
            String report,
            BigDecimal value,
            LocalDate validOn,
            int evidenceItems,
            @Nullable Long reverses,
            String task,
            LocalDate knownOn,
            String author,
            @Nullable String reviewer,
            @Nullable String reason) {
        this(
                new Posted(id, kind, indicator, report, value, validOn, evidenceItems, reverses),
                task,
                knownOn,
                author,
                reviewer,
                reason);
    }

    boolean counts(AsKnown when) {
        return !posted.validOn().isAfter(when.asOf()) && !knownOn.isAfter(when.knownAt());
    }
}
