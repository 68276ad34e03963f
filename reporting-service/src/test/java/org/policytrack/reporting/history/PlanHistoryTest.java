package org.policytrack.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.FigureHistory;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedAchievement;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.Claim;

/** What is said of days up to one day by what was known at the end of another. */
class PlanHistoryTest {

    /** May's report filed in May and accepted in June; a correction of May filed and accepted in July; June's report. */
    private final PlanHistory history = new PlanHistory(
            List.of(
                    report("r1", "2023-05", 40, "2023-05-30", ReviewState.ACCEPTED, "2023-06-02", 1L),
                    report("r2", "2023-06", 60, "2023-07-02", ReviewState.ACCEPTED, "2023-07-04", 2L),
                    report("r3", "2023-05", 30, "2023-07-10", ReviewState.ACCEPTED, "2023-07-12", 3L),
                    report("r4", "2023-05", 90, "2023-07-11", ReviewState.RETURNED, "2023-07-20", null),
                    report("r5", "2023-07", 70, "2023-07-25", ReviewState.SUBMITTED, null, null)),
            List.of(
                    achieved("2023-05-20", "2023-06-02", 1),
                    achieved("2023-06-10", "2023-07-04", 2),
                    achieved("2023-05-25", "2023-07-12", 3)),
            new FigureHistory(List.of()),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "2023-05-29, ''",
        "2023-06-01, r1=SUBMITTED",
        "2023-06-02, r1=ACCEPTED",
        "2023-07-11, r1=ACCEPTED r2=ACCEPTED r3=SUBMITTED r4=SUBMITTED",
        "2023-07-31, r1=ACCEPTED r2=ACCEPTED r3=ACCEPTED r4=RETURNED r5=SUBMITTED"
    })
    void onADayReportsAreAsTheyWereAtItsEnd(LocalDate day, String reports) {
        PlanHistory then = history.on(day);

        assertThat(String.join(
                        " ",
                        then.reports().stream()
                                .map(report -> report.id() + "=" + report.state())
                                .toList()))
                .isEqualTo(reports);
        assertThat(then.accepted(AsKnown.on(day))).isEqualTo(history.accepted(AsKnown.on(day)));
    }

    @ParameterizedTest
    @CsvSource({
        // of a day, by what was known at its end: a report counts once it was accepted
        "2023-05-31, 2023-05-31, ",
        "2023-06-01, 2023-06-01, ",
        "2023-06-02, 2023-06-02, r1",
        "2023-07-04, 2023-07-04, r1 r2",
        "2023-07-12, 2023-07-12, r1 r2 r3",
        // of 31 May in hindsight: what speaks of May, be it accepted or filed later, and nothing of June
        "2023-05-31, 2023-06-01, ",
        "2023-05-31, 2023-06-02, r1",
        "2023-05-31, 2023-07-11, r1",
        "2023-05-31, 2023-07-12, r1 r3",
        // a report filed before the end of its month speaks of the day of filing
        "2023-05-29, 2023-07-31, ",
        "2023-05-30, 2023-07-31, r1",
        "2023-06-29, 2023-07-31, r1 r3",
        "2023-06-30, 2023-07-31, r1 r2 r3"
    })
    void aReportCountsByTheDayItSpeaksOfAndTheDayItWasAccepted(
            LocalDate asOf, LocalDate knownAt, @Nullable String reports) {
        List<AcceptedReport> counted =
                history.accepted(new AsKnown(asOf, knownAt)).getOrDefault("t", List.of());

        assertThat(String.join(" ", counted.stream().map(AcceptedReport::id).toList()))
                .isEqualTo(reports == null ? "" : reports);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 2023-06-01, ",
        "2023-06-02, 2023-06-02, 2023-05-20",
        "2023-07-11, 2023-07-11, 2023-06-10",
        "2023-07-12, 2023-07-12, 2023-05-25",
        // the last word decides, and an achievement counts from its day
        "2023-05-19, 2023-06-02, ",
        "2023-05-20, 2023-06-02, 2023-05-20",
        "2023-05-31, 2023-07-04, ",
        "2023-05-24, 2023-07-31, ",
        "2023-05-25, 2023-07-31, 2023-05-25"
    })
    void anAchievementCountsFromItsDayByTheLastWordKnown(
            LocalDate asOf, LocalDate knownAt, @Nullable LocalDate achievedOn) {
        AcceptedAchievement achieved =
                history.achieved(new AsKnown(asOf, knownAt)).get("m");

        assertThat(achieved == null ? null : achieved.achievedOn()).isEqualTo(achievedOn);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-29, 2023-05-29, ",
        "2023-05-30, 2023-05-30, r1",
        "2023-06-02, 2023-06-02, ",
        "2023-07-11, 2023-07-11, r4",
        "2023-07-20, 2023-07-20, ",
        "2023-07-25, 2023-07-25, r5",
        "2023-05-31, 2023-07-11, r4",
        "2023-05-31, 2023-07-25, "
    })
    void aClaimStandsFromItsFilingUntilSomebodyDecides(LocalDate asOf, LocalDate knownAt, @Nullable String report) {
        Claim claim = history.claims(new AsKnown(asOf, knownAt)).get("t");

        assertThat(claim == null ? null : claim.report()).isEqualTo(report);
    }

    /** Else who repeats an achievement would have told it late once more. */
    @Test
    void anAchievementThatIsRepeatedWasToldWhenItWasFirstSaid() {
        PlanHistory repeated = new PlanHistory(
                List.of(),
                List.of(
                        achieved("2023-05-20", "2023-06-02", 1),
                        achieved("2023-06-10", "2023-07-04", 2),
                        achieved("2023-06-10", "2023-07-12", 3),
                        achieved("2023-05-20", "2023-07-14", 4)),
                new FigureHistory(List.of()),
                List.of());

        assertThat(sequenceKnown(repeated, "2023-07-11")).isEqualTo(2);
        assertThat(sequenceKnown(repeated, "2023-07-12")).isEqualTo(2);
        assertThat(sequenceKnown(repeated, "2023-07-14")).isEqualTo(4);
    }

    private static long sequenceKnown(PlanHistory history, String day) {
        return Objects.requireNonNull(
                        history.achieved(AsKnown.on(LocalDate.parse(day))).get("m"))
                .sequence();
    }

    private static SaidAchievement achieved(String on, String acceptedOn, long sequence) {
        return new SaidAchievement("m", LocalDate.parse(on), LocalDate.parse(acceptedOn), sequence);
    }

    private static FiledReport report(
            String id,
            String period,
            int percent,
            String filedOn,
            ReviewState state,
            @Nullable String decidedOn,
            @Nullable Long sequence) {
        return new FiledReport(
                id,
                "t",
                "zj-scjg",
                Task.Role.LEAD,
                period,
                percent,
                WorkStatus.IN_PROGRESS,
                state,
                LocalDate.parse(filedOn),
                decidedOn == null ? null : LocalDate.parse(decidedOn),
                false,
                sequence,
                "reporter",
                decidedOn == null ? null : "reviewer");
    }
}
