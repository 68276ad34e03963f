package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final Column NAME = Column.of("名称", ColumnKind.TEXT);
    private static final Column VALUE = Column.of("完成", ColumnKind.NUMBER).in("项");

    static Stream<Named<ThrowingCallable>> nonsense() {
        return Stream.of(
                refused("a document without a title", () -> document(" \n ", List.of())),
                refused(
                        "a blank subtitle",
                        () -> new OfficialDocument("题", " ", DocumentLanguage.ZH, DAY, true, List.of())),
                refused("a first heading of the second level", () -> document("题", List.of(new Heading(2, "题")))),
                refused("a level left out", () -> document("题", List.of(new Heading(1, "题"), new Heading(3, "题")))),
                refused("a heading of level 0", () -> new Heading(0, "题")),
                refused("a heading of level 5", () -> new Heading(5, "题")),
                refused("a blank heading", () -> new Heading(1, "\t")),
                refused("an empty paragraph", () -> new Paragraph(List.of())),
                refused("a blank paragraph", () -> Paragraph.of(" ")),
                refused("an empty piece of a paragraph", () -> new Span("", new Reference("F1"))),
                refused("a reference in words", () -> new Reference("图1")),
                refused("a reference without a number", () -> new Reference("F")),
                refused("a column without a name", () -> Column.of("", ColumnKind.TEXT)),
                refused("a unit of text", () -> NAME.in("项")),
                refused("a blank unit", () -> VALUE.in(" ")),
                refused("a table without a caption", () -> new DataTable("", List.of(NAME), List.of())),
                refused("a table without columns", () -> new DataTable("表", List.of(), List.of())),
                refused(
                        "more columns than Word has",
                        () -> new DataTable(
                                "表",
                                IntStream.range(0, 64)
                                        .mapToObj(place -> Column.of("列" + place, ColumnKind.TEXT))
                                        .toList(),
                                List.of())),
                refused("two columns of one name", () -> new DataTable("表", List.of(NAME, NAME), List.of())),
                refused("a row too short", () -> table(List.of(Cell.text("名")))),
                refused("text in a column of numbers", () -> table(List.of(Cell.text("名"), Cell.text("十")))),
                refused(
                        "a number in a column of text",
                        () -> table(List.of(Cell.number(1), Cell.number(BigDecimal.ONE)))),
                refused(
                        "a percent in a column of numbers",
                        () -> table(List.of(Cell.text("名"), Cell.percent(BigDecimal.ONE)))),
                refused(
                        "a reference in a column without",
                        () -> table(List.of(Cell.text("名").as(new Reference("F1")), Cell.number(1)))),
                refused("a number of 31 digits", () -> Cell.number(new BigDecimal("1".repeat(31)))),
                refused("a number of 10 to the 30th", () -> Cell.number(new BigDecimal("1E+30"))),
                refused("13 decimals", () -> Cell.number(new BigDecimal("0.1234567890123"))),
                refused("a day before 1901", () -> Cell.day(LocalDate.of(1900, 12, 31))),
                refused("a day of five digits", () -> Cell.day(LocalDate.of(10_000, 1, 1))),
                refused("an empty dictionary", () -> new DataDictionary(List.of())),
                refused(
                        "two terms of one column",
                        () -> new DataDictionary(List.of(
                                new DataDictionary.Term(NAME, "含义", "来源"), new DataDictionary.Term(NAME, "含义", "来源")))),
                refused("a term that says nothing", () -> new DataDictionary.Term(NAME, " ", "来源")));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsRefused(ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made);
    }

    @Test
    void aColumnWithoutATermIsRefused() {
        DataDictionary dictionary = new DataDictionary(List.of(new DataDictionary.Term(NAME, "含义", "来源")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dictionary.explains(List.of(NAME, VALUE)))
                .withMessageContaining("完成");
    }

    @Test
    void rowsOfAStreamAreCheckedAsTheyAreTaken() {
        StreamedTable table = new StreamedTable(
                "表", DocumentLanguage.ZH, DAY, List.of(NAME), Stream.of(List.of(Cell.text("名")), List.of()));

        assertThatIllegalArgumentException().isThrownBy(() -> table.rows().toList());
    }

    @Test
    void numbersKeepTheirDecimalsAndNeverShowAnExponent() {
        assertThat(DocumentWords.CHINESE.of(Cell.number(new BigDecimal("170.00"))))
                .isEqualTo("170.00");
        assertThat(DocumentWords.CHINESE.of(Cell.number(new BigDecimal("1.7E+2"))))
                .isEqualTo("170");
        assertThat(DocumentWords.CHINESE.of(Cell.number(new BigDecimal("0.000000000001"))))
                .isEqualTo("0.000000000001");
        assertThat(DocumentWords.CHINESE.of(Cell.percent(new BigDecimal("40.50"))))
                .isEqualTo("40.50%");
    }

    @Test
    void whatIsNotKnownIsNeverAZero() {
        assertThat(DocumentWords.CHINESE.of(Cell.noData())).isEqualTo("无数据");
        assertThat(DocumentWords.ENGLISH.of(Cell.noData())).isEqualTo("no data");
    }

    @Test
    void nothingThatIsChangedLaterChangesADocument() {
        List<Block> blocks = new ArrayList<>(List.of(Paragraph.of("文")));
        OfficialDocument document = document("题", blocks);

        blocks.clear();

        assertThat(document.blocks()).hasSize(1);
    }

    private static Named<ThrowingCallable> refused(String what, Supplier<Object> made) {
        return Named.of(what, made::get);
    }

    private static OfficialDocument document(String title, List<Block> blocks) {
        return new OfficialDocument(title, null, DocumentLanguage.ZH, DAY, true, blocks);
    }

    private static DataTable table(List<Cell> row) {
        return new DataTable("表", List.of(NAME, VALUE), Collections.singletonList(row));
    }
}
