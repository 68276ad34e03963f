package org.policytrack.reporting.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Reported;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.Claim;

/**
 * What is remembered of a report, whatever became of it.
 *
 * @param id sorts by the time of filing
 * @param period the month it is about, as 2023-06
 * @param decidedOn business day; null while nobody has decided on it
 * @param sequence its number among the acceptances of the task; null where it was not accepted
 * @param decidedBy who accepted, returned or withdrew it
 */
public record FiledReport(
        String id,
        String task,
        String department,
        Task.Role role,
        String period,
        int percentComplete,
        WorkStatus status,
        ReviewState state,
        LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        boolean isAcceptedWithinDepartment,
        @Nullable Long sequence,
        String author,
        @Nullable String decidedBy) {

    /** The month it is about. */
    public YearMonth month() {
        return YearMonth.parse(period);
    }

    /** The day it speaks of, by the rule of the ledger. */
    public LocalDate validOn() {
        return Reported.validOn(month(), filedOn);
    }

    public boolean isOfTheLead() {
        return role == Task.Role.LEAD;
    }

    /** As it was at the end of a day; empty when it had not been filed by then. */
    Optional<FiledReport> on(LocalDate day) {
        if (filedOn.isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(
                isDecidedBy(day)
                        ? this
                        : new FiledReport(
                                id,
                                task,
                                department,
                                role,
                                period,
                                percentComplete,
                                status,
                                ReviewState.SUBMITTED,
                                filedOn,
                                null,
                                false,
                                null,
                                author,
                                null));
    }

    /** Whether it speaks of a day up to asOf and had been accepted at the end of knownAt. */
    boolean isAccepted(AsKnown when) {
        return state == ReviewState.ACCEPTED && isDecidedBy(when.knownAt()) && speaksOf(when.asOf());
    }

    /** Whether it speaks of a day up to asOf and had been filed at the end of knownAt, and not been decided on. */
    boolean isUndecided(AsKnown when) {
        return !filedOn.isAfter(when.knownAt()) && !isDecidedBy(when.knownAt()) && speaksOf(when.asOf());
    }

    /** What counts of it. */
    AcceptedReport accepted() {
        if (decidedOn == null || sequence == null) {
            throw new IllegalStateException(id + " was not accepted");
        }
        return new AcceptedReport(
                id,
                task,
                department,
                role,
                percentComplete,
                status,
                filedOn,
                decidedOn,
                isAcceptedWithinDepartment,
                sequence);
    }

    Claim claim() {
        return new Claim(id, task, percentComplete);
    }

    private boolean isDecidedBy(LocalDate day) {
        return decidedOn != null && !decidedOn.isAfter(day);
    }

    private boolean speaksOf(LocalDate asOf) {
        return !validOn().isAfter(asOf);
    }
}
