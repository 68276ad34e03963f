package org.policytrack.reporting.comparison;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.history.FiledReport;
import org.policytrack.reporting.ledger.Known;
import org.policytrack.reporting.taskclient.PlanChange;
import org.policytrack.reporting.waiver.Waiver;

/**
 * Why something moved.
 *
 * @param on business day
 * @param by username of who filed, reversed or changed; null where only the day passed
 * @param reviewer username of who accepted
 * @param report id of the report
 * @param department code of the department that filed
 * @param reason as it was given
 */
public record Cause(
        Code code,
        LocalDate on,
        @Nullable String by,
        @Nullable String reviewer,
        @Nullable String report,
        @Nullable String department,
        @Nullable String reason) {

    /** A report that was accepted on the day. */
    static Cause of(FiledReport accepted, LocalDate on) {
        return new Cause(
                Code.REPORT_ACCEPTED,
                on,
                accepted.author(),
                accepted.decidedBy(),
                accepted.id(),
                accepted.department(),
                null);
    }

    /** A reversing entry of the ledger. */
    static Cause of(Known reversal) {
        return new Cause(
                Code.FIGURE_REVERSED,
                reversal.knownOn(),
                reversal.reviewer(),
                null,
                reversal.posted().report(),
                null,
                reversal.reason());
    }

    /** Something was waived. */
    static Cause granted(Waiver waiver) {
        return new Cause(Code.WAIVED, waiver.grantedOn(), waiver.grantedBy(), null, null, null, waiver.reason());
    }

    /** A waiver that was revoked; empty while it is not. */
    static Optional<Cause> revoked(Waiver waiver) {
        return waiver.revokedOn()
                .map(on -> new Cause(
                        Code.WAIVER_REVOKED,
                        on,
                        waiver.revokedBy().orElse(null),
                        null,
                        null,
                        null,
                        waiver.revocationReason().orElse(null)));
    }

    static Cause of(PlanChange change) {
        Code code = switch (change.kind()) {
            case DUE_DATE -> Code.DUE_DATE_MOVED;
            case TARGET -> Code.TARGET_CHANGED;
            case SETTING -> Code.SETTING_CHANGED;
        };
        return new Cause(code, change.changedOn(), change.changedBy(), null, null, null, change.reason());
    }

    static Cause dayPassed(LocalDate on) {
        return new Cause(Code.DAY_PASSED, on, null, null, null, null, null);
    }

    /** Dates and thresholds make lights, and no status. */
    boolean mayChangeStatus() {
        return code != Code.DUE_DATE_MOVED && code != Code.SETTING_CHANGED;
    }

    /** Stable; the words are found by it. */
    @Schema(name = "MovedWhy")
    public enum Code {
        REPORT_ACCEPTED,
        /** 冲销. */
        FIGURE_REVERSED,
        /** 豁免. */
        WAIVED,
        WAIVER_REVOKED,
        DUE_DATE_MOVED,
        TARGET_CHANGED,
        SETTING_CHANGED,
        /** Nobody did anything: the pace went on, a date passed, or nothing new came for too long. */
        DAY_PASSED;

        String words() {
            return "moved." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
