package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half-width characters; 84 of them stand between the margins of a page. */
class ColumnWidthsTest {

    private static final String SHORT = "平台";
    private static final String LONG = "推动元宇宙产业链上下游协同创新。".repeat(20);

    @Test
    void aTableThatFitsTakesWhatItsTextsWant() {
        assertThat(widths(SHORT, LONG, "68.00")).containsExactly(8, 50, 13, 13);
    }

    @Test
    void longTextGivesWayToFiguresAndDates() {
        assertThat(widths(LONG, LONG, "68.00")).containsExactly(29, 29, 12, 13);
    }

    @Test
    void aLongNumberStaysOnOneLine() {
        assertThat(widths(LONG, LONG, "1".repeat(30))).containsExactly(18, 18, 36, 13);
    }

    private static List<Integer> widths(String name, String progress, String done) {
        DataTable table = new DataTable(
                "表",
                List.of(
                        Column.of("任务", ColumnKind.TEXT),
                        Column.of("进展", ColumnKind.TEXT),
                        Column.of("完成", ColumnKind.NUMBER).in("项").withReferences(),
                        Column.of("期限", ColumnKind.DATE)),
                List.of(List.of(
                        Cell.text(name),
                        Cell.text(progress),
                        Cell.number(new BigDecimal(done)).as(new Reference("F12")),
                        Cell.day(LocalDate.of(2023, 6, 30)))));
        return ColumnWidths.onAPage(table, DocumentWords.CHINESE);
    }
}
