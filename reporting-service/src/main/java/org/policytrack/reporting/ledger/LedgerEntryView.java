package org.policytrack.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.conditional.EntityVersion;
import org.policytrack.reporting.taskclient.Task;

/**
 * An entry of the ledger as it is read.
 *
 * @param id grows in the order of entry
 * @param role whether the department led the task or cooperated when it filed; only the lead's figures count
 * @param period the month the report is about
 * @param value since the plan began
 * @param validOn the day the figure speaks of: the last day of its period, or the day of filing when that is earlier
 * @param knownOn the business day on which the entry was made
 * @param knownAt business time, UTC
 * @param author who filed the figure
 * @param reviewer who verified, returned, withdrew or reversed it
 * @param report id of the report it was filed with
 * @param reason why it is lower than the one before it, or why it was returned or reversed
 * @param evidenceItems how many there are for it; 0 is a state of its own
 * @param reverses id of the verified entry that this one takes back
 * @param reversedBy id of the entry that takes this one back
 * @param counts this is the figure of the indicator on the day asked for, as known on the day asked for
 */
@Schema(name = "LedgerEntry")
public record LedgerEntryView(
        @Schema(examples = "1024") long id,
        EntryKind kind,
        @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        @Schema(examples = "zj-scjg") String department,
        Task.Role role,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        @Schema(examples = "68") BigDecimal value,
        LocalDate validOn,
        LocalDate knownOn,
        Instant knownAt,
        String author,
        @Nullable String reviewer,
        String report,
        @Nullable String reason,
        int evidenceItems,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        boolean counts) {

    /** Of an entry that was just made, or of which nothing else matters. */
    public static LedgerEntryView of(LedgerEntry entry) {
        return of(entry, new Beside(Set.of(), Map.of()));
    }

    static LedgerEntryView of(LedgerEntry entry, Beside beside) {
        return new LedgerEntryView(
                entry.id(),
                entry.kind(),
                entry.indicator(),
                entry.plan(),
                entry.task(),
                entry.department(),
                entry.role(),
                entry.period(),
                Plain.of(entry.figure()),
                entry.validOn(),
                entry.knownOn(),
                entry.knownAt(),
                entry.author(),
                entry.reviewer().orElse(null),
                entry.report(),
                entry.reason().orElse(null),
                entry.evidenceItems(),
                entry.reverses().orElse(null),
                beside.reversals().get(entry.id()),
                beside.counting().contains(entry.id()));
    }

    /** An entry never changes; what is told of it does once, when it is reversed. */
    public static EntityVersion version(boolean isReversed) {
        return EntityVersion.of(versionNumber(isReversed));
    }

    /** What a reversal must name in If-Match. */
    public static long versionNumber(boolean isReversed) {
        return isReversed ? 1 : 0;
    }

    /**
     * What other entries say of an entry.
     *
     * @param counting ids of the entries that count for their indicators
     * @param reversals by the id of the entry that is taken back
     */
    record Beside(Set<Long> counting, Map<Long, Long> reversals) {}
}
