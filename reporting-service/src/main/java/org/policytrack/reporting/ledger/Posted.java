package org.policytrack.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What figures are worked out from: the part of an entry that counts.
 *
 * @param value since the plan began
 * @param validOn the day it speaks of
 * @param report ids of reports sort by the time of filing
 * @param reverses id of the entry that this one takes back; null for all but reversals
 */
public record Posted(
        long id,
        EntryKind kind,
        String indicator,
        String report,
        BigDecimal value,
        LocalDate validOn,
        int evidenceItems,
        @Nullable Long reverses) {

    /** The later day counts; of one day, the later entry. */
    static final Comparator<Posted> BY_DAY =
            Comparator.comparing(Posted::validOn).thenComparingLong(Posted::id);

    public boolean hasEvidence() {
        return evidenceItems > 0;
    }

    boolean isNewsAfter(Posted verified) {
        return !validOn.isBefore(verified.validOn) && report.compareTo(verified.report) > 0;
    }
}
