package org.policytrack.reporting.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.ledger.AsKnown;

/**
 * The appeals that concern the ranking of a day, as they are now.
 *
 * @param when the day, and when it was known
 * @param appeals the oldest first
 */
record AppealsOfDay(AsKnown when, List<RankingAppeal> appeals) {

    AppealsOfDay {
        appeals = List.copyOf(appeals);
    }

    AppealsOfDay of(String department) {
        return new AppealsOfDay(
                when, appeals.stream().filter(appeal -> appeal.isOf(department)).toList());
    }

    boolean isOneOpen() {
        return appeals.stream().anyMatch(RankingAppeal::isOpen);
    }

    /** The last day on which something was corrected since the ranking was known, as was said when it was upheld. */
    Optional<LocalDate> lastCorrection() {
        return appeals.stream()
                .flatMap(appeal -> appeal.correctedOn().stream())
                .filter(day -> day.isAfter(when.knownAt()))
                .max(Comparator.naturalOrder());
    }

    List<AppealMark> marks() {
        return appeals.stream().map(AppealMark::of).toList();
    }
}
