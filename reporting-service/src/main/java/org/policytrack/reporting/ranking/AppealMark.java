package org.policytrack.reporting.ranking;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal, without what it says.
 *
 * @param day whose ranking it contests
 * @param answeredOn business day; left out while it is open
 */
@Schema(name = "RankingAppealMark")
public record AppealMark(
        @Schema(examples = "7") long id,
        LocalDate day,
        AppealState state,
        @Nullable LocalDate answeredOn) {

    static AppealMark of(RankingAppeal appeal) {
        return new AppealMark(
                appeal.id(),
                appeal.rankingDay(),
                appeal.state(),
                appeal.answeredOn().orElse(null));
    }
}
