package org.policytrack.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorFiguresTest {

    private final List<Posted> entries = new ArrayList<>();

    @Test
    void withoutAnyEntryNothingIsMeasured() {
        assertThat(figures().state()).isEqualTo(FigureState.NOT_MEASURED);
        assertThat(figures().verified()).isEmpty();
        assertThat(figures().claimed()).isEmpty();
    }

    @Test
    void aClaimIsNoFigureThatCounts() {
        posted(EntryKind.CLAIMED, "r1", 10, 6);

        assertThat(figures().state()).isEqualTo(FigureState.CLAIMED);
        assertThat(figures().verified()).isEmpty();
        assertThat(figures().claimed()).map(Posted::value).contains(BigDecimal.TEN);
    }

    @Test
    void anAcceptedClaimCounts() {
        posted(EntryKind.CLAIMED, "r1", 10, 6);
        posted(EntryKind.VERIFIED, "r1", 10, 6);

        assertThat(figures().state()).isEqualTo(FigureState.VERIFIED);
        assertThat(figures().verified()).map(Posted::value).contains(BigDecimal.TEN);
        assertThat(figures().claimed()).isEmpty();
    }

    @Test
    void aDroppedClaimStandsNoMore() {
        posted(EntryKind.CLAIMED, "r1", 10, 6);
        posted(EntryKind.DROPPED, "r1", 10, 6);

        assertThat(figures().state()).isEqualTo(FigureState.NOT_MEASURED);
    }

    @Test
    void noEvidenceIsAStateOfItsOwn() {
        entries.add(new Posted(1, EntryKind.CLAIMED, "i", "r1", BigDecimal.TEN, day(6), 0, null));
        assertThat(figures().state()).isEqualTo(FigureState.NO_EVIDENCE);

        entries.add(new Posted(2, EntryKind.VERIFIED, "i", "r1", BigDecimal.TEN, day(6), 0, null));
        assertThat(figures().state()).isEqualTo(FigureState.NO_EVIDENCE);
        assertThat(figures().verified()).isPresent();
    }

    @Test
    void theLaterDayCountsWhateverBecameKnownLast() {
        posted(EntryKind.VERIFIED, "r2", 20, 6);
        posted(EntryKind.VERIFIED, "r3", 12, 5);

        assertThat(figures().verified()).map(Posted::value).contains(BigDecimal.valueOf(20));
        assertThat(figures().course())
                .map(Posted::value)
                .containsExactly(BigDecimal.valueOf(12), BigDecimal.valueOf(20));
    }

    @Test
    void ofOneDayTheLaterEntryCounts() {
        posted(EntryKind.VERIFIED, "r1", 20, 6);
        posted(EntryKind.VERIFIED, "r2", 18, 6);

        assertThat(figures().verified()).map(Posted::value).contains(BigDecimal.valueOf(18));
        assertThat(figures().course()).map(Posted::value).containsExactly(BigDecimal.valueOf(18));
    }

    @Test
    void afterAReversalTheFigureBeforeItCountsAgain() {
        posted(EntryKind.VERIFIED, "r1", 10, 5);
        long taken = posted(EntryKind.VERIFIED, "r2", 20, 6);
        posted(EntryKind.REVERSED, "r2", 20, 6, taken);

        assertThat(figures().verified()).map(Posted::value).contains(BigDecimal.TEN);
    }

    @Test
    void afterTheReversalOfTheOnlyOneNothingIsMeasured() {
        long taken = posted(EntryKind.VERIFIED, "r1", 10, 5);
        posted(EntryKind.REVERSED, "r1", 10, 5, taken);

        assertThat(figures().state()).isEqualTo(FigureState.NOT_MEASURED);
    }

    @Test
    void aClaimFiledBeforeWhatWasVerifiedIsNoNews() {
        posted(EntryKind.CLAIMED, "r1", 30, 6);
        posted(EntryKind.VERIFIED, "r2", 20, 6);

        assertThat(figures().claimed()).isEmpty();
    }

    @Test
    void aClaimOfAnEarlierDayWouldNotCountAndIsNotShown() {
        posted(EntryKind.VERIFIED, "r2", 20, 6);
        posted(EntryKind.CLAIMED, "r3", 12, 5);
        assertThat(figures().claimed()).isEmpty();

        posted(EntryKind.CLAIMED, "r4", 25, 7);
        assertThat(figures().claimed()).map(Posted::value).contains(BigDecimal.valueOf(25));
    }

    private long posted(EntryKind kind, String report, int value, int month) {
        return posted(kind, report, value, month, null);
    }

    private long posted(EntryKind kind, String report, int value, int month, @Nullable Long reverses) {
        long id = entries.size() + 1L;
        entries.add(new Posted(id, kind, "i", report, BigDecimal.valueOf(value), day(month), 1, reverses));
        return id;
    }

    private IndicatorFigures figures() {
        return IndicatorFigures.of(entries);
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2023, month, 28);
    }
}
