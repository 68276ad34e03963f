package org.policytrack.reporting.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ranking.calculation.Calculation;
import org.policytrack.reporting.ranking.calculation.NextPlace;
import org.policytrack.reporting.ranking.calculation.NoPlace;
import org.policytrack.reporting.ranking.calculation.Ranked;

/**
 * A department in a ranking, as far as a reader sees it.
 *
 * @param placeOrNull 1 for the best; null where there is too little data
 * @param tiedWith how many others share the place (并列); 0 without a place
 * @param scoreOrNull null without a place
 * @param noPlaceOrNull why it has no place; null where it has one
 * @param decidedWithinDepartment how many terms were accepted or excused by a person of the department itself
 * @param isUnderAppeal an appeal of the department that concerns the day waits for its answer
 * @param correctedOnOrNull the last day on which figures were corrected because of an upheld appeal of the department, since
 *     the ranking was known; null where none were
 * @param detailOrNull null where the reader may not see how it was worked out
 */
public record SeenRank(
        String department,
        @Nullable Integer placeOrNull,
        int tiedWith,
        @Nullable BigDecimal scoreOrNull,
        @Nullable NoPlace noPlaceOrNull,
        int decidedWithinDepartment,
        boolean isUnderAppeal,
        @Nullable LocalDate correctedOnOrNull,
        @Nullable Detail detailOrNull) {

    /**
     * How it was worked out.
     *
     * @param nextOrNull what would bring a better place; null for the first, and without a place
     * @param appeals of the department that concern the day, the oldest first
     */
    public record Detail(Calculation calculation, @Nullable NextPlace nextOrNull, List<AppealMark> appeals) {

        public Detail {
            appeals = List.copyOf(appeals);
        }
    }

    /** Of all appeals that concern the ranking of the day. */
    static SeenRank of(Ranked ranked, AppealsOfDay ofAll, boolean isDetailSeen) {
        AppealsOfDay appeals = ofAll.of(ranked.department());
        return new SeenRank(
                ranked.department(),
                ranked.place().orElse(null),
                ranked.tiedWith(),
                ranked.score().orElse(null),
                ranked.noPlace().orElse(null),
                ranked.calculation().decidedWithinDepartment(),
                appeals.isOneOpen(),
                appeals.lastCorrection().orElse(null),
                isDetailSeen ? new Detail(ranked.calculation(), ranked.next().orElse(null), appeals.marks()) : null);
    }

    public Optional<Integer> place() {
        return Optional.ofNullable(placeOrNull);
    }

    public Optional<BigDecimal> score() {
        return Optional.ofNullable(scoreOrNull);
    }

    public Optional<NoPlace> noPlace() {
        return Optional.ofNullable(noPlaceOrNull);
    }

    public Optional<LocalDate> correctedOn() {
        return Optional.ofNullable(correctedOnOrNull);
    }

    public Optional<Detail> detail() {
        return Optional.ofNullable(detailOrNull);
    }
}
