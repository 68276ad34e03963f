package org.policytrack.reporting.ranking;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it is read.
 *
 * @param day whose ranking is contested
 * @param author user name
 * @param filedAt business time, UTC
 * @param corrected what was, where it was upheld
 * @param reason why, where it was rejected
 * @param answeredBy user name of who answered it in the coordinating office
 * @param answeredAt business time, UTC
 * @param answeredOn business day
 * @param correctedOn the day on which figures were corrected, where it was upheld, as whoever did so said
 * @param answeredWithinDepartment answered by a person of the department that appealed
 */
@Schema(name = "RankingAppeal")
record AppealView(
        @Schema(examples = "7") long id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-scjg") String department,
        LocalDate day,
        String text,
        AppealState state,
        String author,
        Instant filedAt,
        LocalDate filedOn,
        @Nullable String corrected,
        @Nullable String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate correctedOn,
        @Nullable Boolean answeredWithinDepartment,
        long version) {

    static AppealView of(RankingAppeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.plan(),
                appeal.department(),
                appeal.rankingDay(),
                appeal.grounds(),
                appeal.state(),
                appeal.author(),
                appeal.filedAt(),
                appeal.filedOn(),
                answerOf(appeal, AppealState.UPHELD),
                answerOf(appeal, AppealState.REJECTED),
                appeal.answeredBy().orElse(null),
                appeal.answeredAt().orElse(null),
                appeal.answeredOn().orElse(null),
                appeal.correctedOn().orElse(null),
                appeal.isOpen() ? null : appeal.isWithinDepartment(),
                appeal.version());
    }

    private static @Nullable String answerOf(RankingAppeal appeal, AppealState state) {
        return appeal.answer().filter(answer -> appeal.state() == state).orElse(null);
    }
}
