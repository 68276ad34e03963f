package org.policytrack.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A small report of June 2023 with everything a document has, and the documents of hostile filings. */
public final class TestDocument {

    public static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private static final Column TASK = Column.of("任务", ColumnKind.TEXT);
    private static final Column DONE =
            Column.of("完成", ColumnKind.NUMBER).in("项").withReferences();
    private static final Column RATE = Column.of("完成率", ColumnKind.PERCENT);
    private static final Column DUE = Column.of("期限", ColumnKind.DATE);
    private static final List<Column> COLUMNS = List.of(TASK, DONE, RATE, DUE);

    private TestDocument() {}

    public static OfficialDocument report() {
        return with(
                true,
                List.of(
                        new Heading(1, "总体情况"),
                        new Paragraph(List.of(
                                new Span("截至6月30日，新申请元宇宙相关专利68项", new Reference("F12")),
                                new Span("，完成年度目标的40.0%。", null))),
                        new Heading(2, "工作要点"),
                        new Heading(3, "平台"),
                        new Heading(4, "产业平台"),
                        tableOf(List.of(
                                row("t20", "68.00", "F12", "40.0", LocalDate.of(2023, 12, 31)),
                                List.of(Cell.text("无指标"), Cell.noData(), Cell.noData(), Cell.noData()))),
                        new Heading(1, "下一步工作"),
                        Paragraph.of("组建元宇宙产业联盟。")));
    }

    public static OfficialDocument with(boolean isDraft, List<Block> blocks) {
        return new OfficialDocument("元宇宙产业发展监测月报", "（2023年6月）", DocumentLanguage.ZH, DAY, isDraft, blocks);
    }

    /** As heading, as paragraph and in a table. */
    public static OfficialDocument saying(String text) {
        return with(
                true,
                List.of(
                        new Heading(
                                1,
                                "标"
                                        + text.codePoints()
                                                .limit(100)
                                                .collect(
                                                        StringBuilder::new,
                                                        StringBuilder::appendCodePoint,
                                                        StringBuilder::append)),
                        Paragraph.of("文" + text),
                        tableOf(List.of(row(text, "1", "F1", "1", DAY)))));
    }

    public static DataTable tableOf(List<List<Cell>> rows) {
        return new DataTable("指标完成情况", COLUMNS, rows);
    }

    public static StreamedTable streamed(Stream<List<Cell>> rows) {
        return new StreamedTable("任务", DocumentLanguage.ZH, DAY, COLUMNS, rows);
    }

    public static List<Cell> row(String task, String done, String reference, String rate, LocalDate due) {
        return List.of(
                Cell.text(task),
                Cell.number(new BigDecimal(done)).as(new Reference(reference)),
                Cell.percent(new BigDecimal(rate)),
                Cell.day(due));
    }

    public static DataDictionary dictionary() {
        return dictionaryOf(COLUMNS);
    }

    public static DataDictionary dictionaryOf(List<Column> columns) {
        return new DataDictionary(columns.stream()
                .distinct()
                .map(column -> new DataDictionary.Term(column, column.name() + "的含义", "台账"))
                .toList());
    }

    /** What was written. */
    public static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    /** What writes. */
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
