package org.policytrack.reporting.ranking.calculation;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a department gets no place.
 *
 * @param had how many tasks there are of what is asked for
 * @param needed how many it takes
 */
public record NoPlace(Reason reason, int had, int needed) {

    /** What there is too little of. */
    @Schema(name = "NoPlaceReason")
    public enum Reason {
        /** None of its tasks counts yet. */
        NOTHING_COUNTS,
        /** Too few of its tasks count. */
        TOO_FEW_TASKS,
        /** Of too few of the tasks that count something was verified. */
        TOO_LITTLE_VERIFIED,
        /** Nobody who could get a place has a score above 0: it takes one task of one of them. */
        NOTHING_TO_RANK
    }

    /** Where all have achieved nothing, the first place would be praise for it. */
    static final NoPlace NOTHING_TO_RANK = new NoPlace(Reason.NOTHING_TO_RANK, 0, 1);

    /** The first that applies; empty where there is data enough. */
    static Optional<NoPlace> of(Calculation calculation, RankingSettings settings) {
        if (calculation.countedTasks() == 0) {
            return Optional.of(new NoPlace(Reason.NOTHING_COUNTS, 0, settings.minimumTasks()));
        }
        if (calculation.countedTasks() < settings.minimumTasks()) {
            return Optional.of(new NoPlace(Reason.TOO_FEW_TASKS, calculation.countedTasks(), settings.minimumTasks()));
        }
        return calculation.verifiedTasks() < settings.minimumVerifiedTasks()
                ? Optional.of(new NoPlace(
                        Reason.TOO_LITTLE_VERIFIED, calculation.verifiedTasks(), settings.minimumVerifiedTasks()))
                : Optional.empty();
    }
}
