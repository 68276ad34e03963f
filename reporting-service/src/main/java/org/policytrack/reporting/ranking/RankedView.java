package org.policytrack.reporting.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.ranking.calculation.NoPlace;

/**
 * A department in a ranking.
 *
 * @param place who is equal shares it, and the next ones are left out: 1, 1, 3; left out where there is too little data
 * @param tiedWith how many others share the place (并列); left out without a place
 * @param score 0 to 100; left out without a place
 * @param noPlace why it has none; left out where it has one
 * @param decidedWithinDepartment how many of its tasks count, or are excused, by a decision of a person of the department itself
 * @param isUnderAppeal the department's own appeal waits for its answer
 * @param correctedOn the last day after knownAt on which figures were corrected because of an upheld appeal of the
 *     department, as whoever upheld it said; left out where none were
 * @param calculation left out where the caller may not read it
 */
@Schema(name = "RankedDepartment")
record RankedView(
        @Schema(examples = "zj-scjg") String department,
        @Schema(examples = "3") @Nullable Integer place,
        @Schema(examples = "0") @Nullable Integer tiedWith,
        @Schema(examples = "87.33") @Nullable BigDecimal score,
        @Nullable NoPlaceView noPlace,
        @Schema(examples = "0") int decidedWithinDepartment,
        boolean isUnderAppeal,

        @Schema(description = RankingPage.CORRECTED_ON) @Nullable
        LocalDate correctedOn,

        @Nullable CalculationView calculation) {

    static RankedView of(SeenRank rank, Words words) {
        return new RankedView(
                rank.department(),
                rank.place().orElse(null),
                rank.place().map(place -> rank.tiedWith()).orElse(null),
                rank.score().orElse(null),
                rank.noPlace().map(reason -> NoPlaceView.of(reason, words)).orElse(null),
                rank.decidedWithinDepartment(),
                rank.isUnderAppeal(),
                rank.correctedOn().orElse(null),
                rank.detail().map(CalculationView::of).orElse(null));
    }

    /**
     * Why a department has no place.
     *
     * @param had how many tasks there are of what is asked for
     * @param needed how many it takes
     * @param words in the language asked for
     */
    @Schema(name = "NoPlace")
    record NoPlaceView(NoPlace.Reason code, int had, int needed, String words) {

        static NoPlaceView of(NoPlace reason, Words words) {
            return new NoPlaceView(
                    reason.reason(),
                    reason.had(),
                    reason.needed(),
                    words.of("no-place." + reason.reason().name(), reason.had(), reason.needed()));
        }
    }
}
