package org.policytrack.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Reported;
import org.policytrack.reporting.taskclient.Task;

/**
 * What an accepted progress report says in words.
 *
 * @param report its id
 * @param period the month it is about, as 2023-06
 * @param sequence of its acceptance
 */
public record FiledText(
        String report,
        String task,
        String department,
        Task.Role role,
        String period,
        LocalDate filedOn,
        long sequence,
        String achievements,
        @Nullable String problemsOrNull,
        @Nullable String nextStepsOrNull) {

    Optional<String> problems() {
        return said(problemsOrNull);
    }

    Optional<String> nextSteps() {
        return said(nextStepsOrNull);
    }

    private static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).filter(text -> !text.isBlank());
    }

    boolean isOfTheLead() {
        return role == Task.Role.LEAD;
    }

    /** Whether it speaks of a day up to that asked for; when it was accepted the query has seen to. */
    boolean speaksOf(AsKnown when) {
        return !Reported.validOn(YearMonth.parse(period), filedOn).isAfter(when.asOf());
    }

    /** Whether it is about one of the months from the one day to the other. */
    boolean isWithin(LocalDate first, LocalDate last) {
        YearMonth month = YearMonth.parse(period);
        return !month.isBefore(YearMonth.from(first)) && !month.isAfter(YearMonth.from(last));
    }
}
