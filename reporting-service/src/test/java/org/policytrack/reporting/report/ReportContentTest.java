package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Figure;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Section;
import org.policytrack.reporting.report.ReportContent.Table;

class ReportContentTest {

    private static final Measured VERIFIED = new Measured("goal/g1/verified", "已核实", "个");

    @Test
    void figuresAreNumberedInTheOrderInWhichTheyAreFirstShown() {
        NumberedFigures figures = new NumberedFigures();

        Cell first = figures.ofLedger(VERIFIED, new BigDecimal("6.000"), List.of(7L));
        Cell second = figures.countedAt("/api/v1/goals", new Measured("goals", "目标", "项"), 3);
        Cell again = figures.ofLedger(VERIFIED, new BigDecimal("6"), List.of(7L));

        assertThat(List.of(first, second, again)).extracting(Cell::figure).containsExactly("F1", "F2", "F1");
        assertThat(figures.all()).extracting(Figure::ref).containsExactly("F1", "F2");
        assertThat(figures.all().getFirst().value()).isEqualTo(new BigDecimal("6"));
    }

    @Test
    void oneFigureCannotHaveTwoValues() {
        NumberedFigures figures = new NumberedFigures();
        figures.ofLedger(VERIFIED, BigDecimal.ONE, List.of(7L));

        assertThatThrownBy(() -> figures.ofLedger(VERIFIED, BigDecimal.TWO, List.of(8L)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFigureComesFromTheLedgerOrFromAnOperation() {
        assertThatThrownBy(() -> new Figure("F1", "k", "l", BigDecimal.ONE, "项", List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure("F1", "k", "l", BigDecimal.ONE, "项", List.of(1L), "/api/v1/goals"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellThatShowsAFigureWhichIsNotThereIsRefused() {
        assertThatThrownBy(() -> content(new Cell(null, "F2"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new Table("t", "表", List.of("一", "二"), List.of(Row.of("s", Cell.words("只有一格")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void canonicalJsonIsOrderedPlainAndReadBackAsItWas() {
        ReportContent content = content(new Cell(null, "F1"));

        String json = CanonicalJson.of(content);

        assertThat(json)
                .startsWith("{\"asOf\":\"2023-06-30\",\"edition\":1,\"figures\":[{\"key\":\"k\",\"label\":\"l\"")
                .contains("\"value\":1000000")
                .doesNotContain("null")
                .doesNotContain(": ");
        assertThat(CanonicalJson.read(json)).isEqualTo(content);
        assertThat(CanonicalJson.of(CanonicalJson.read(json))).isEqualTo(json);
    }

    @Test
    void whateverCharactersAreFiledAreKept() {
        String filed = "=cmd()|' /C calc'!A0 \u202e倒写 \uD83D\uDE80 \u0001 \u2028 \"引号\" \\";

        String json = CanonicalJson.of(content(Cell.words(filed)));

        assertThat(CanonicalJson.read(json)
                        .sections()
                        .getFirst()
                        .tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .text())
                .isEqualTo(filed);
    }

    private static ReportContent content(Cell cell) {
        LocalDate day = LocalDate.of(2023, 6, 30);
        return new ReportContent(
                "标题",
                "plan",
                null,
                ReportKind.MONTHLY,
                "2023-06",
                day.withDayOfMonth(1),
                day,
                day,
                day,
                LocalDate.of(2023, 5, 31),
                1,
                List.of(new Section(
                        SectionKey.GOALS,
                        "标题",
                        null,
                        List.of(),
                        List.of(new Table("t", "表", List.of("一"), List.of(Row.of("s", cell)))))),
                List.of(new Figure("F1", "k", "l", new BigDecimal("1000000"), "项", List.of(), "/api/v1/goals")));
    }
}
