package org.policytrack.reporting.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentLanguage;
import org.policytrack.reporting.document.Heading;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.PlainText;
import org.policytrack.reporting.report.ReportContent;

/**
 * A period report as an official document, in Chinese as the report is: a heading for each section, its texts and tables,
 * and beside each figure its number in the report.
 *
 * @param dictionary of the columns of all its tables
 */
record ReportDocument(OfficialDocument document, DataDictionary dictionary) {

    private static final String NOTHING = "无。";

    private static final List<DataDictionary.Term> TERMS_OF_SOURCES = List.of(
            term("标号", ColumnKind.TEXT, "数据在本报告中的编号，各表中数据旁所注即此"),
            term("名称", ColumnKind.TEXT, "数据的名称"),
            term("数值", ColumnKind.NUMBER, "与各表所列一致"),
            term("计量单位", ColumnKind.TEXT, "数值的单位"),
            term("台账记录", ColumnKind.TEXT, "据以计算的台账记录编号"),
            term("查询地址", ColumnKind.TEXT, "不出自台账的数据，可在此地址查询"));

    /**
     * The document of a report.
     *
     * @param number under which it was published; null for a draft
     * @param madeOn the day it was published, or today
     * @param withSources whether a last table tells of each figure what it comes from: where there is room for it
     */
    static ReportDocument of(ReportContent content, @Nullable String number, LocalDate madeOn, boolean withSources) {
        Map<String, ReportContent.Figure> figures = new HashMap<>();
        content.figures().forEach(figure -> figures.put(figure.ref(), figure));
        Map<Column, DataDictionary.Term> terms = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (ReportContent.Section section : content.sections()) {
            blocks.add(new Heading(1, section.heading()));
            blocks.addAll(saidIn(section));
            section.tables().stream()
                    .map(table -> ReportTable.of(table, figures))
                    .forEach(table -> {
                        blocks.add(table.block());
                        table.terms().forEach(term -> terms.putIfAbsent(term.column(), term));
                    });
        }
        if (withSources) {
            blocks.add(new Heading(1, "数据来源"));
            blocks.add(sources(content));
            TERMS_OF_SOURCES.forEach(term -> terms.putIfAbsent(term.column(), term));
        }
        OfficialDocument document = new OfficialDocument(
                content.title(),
                number == null ? null : "编号：" + number,
                DocumentLanguage.ZH,
                madeOn,
                number == null,
                blocks);
        return new ReportDocument(document, new DataDictionary(List.copyOf(terms.values())));
    }

    /** What the coordinating office wrote, then what is said by rule, a paragraph for each line that says something. */
    private static List<Block> saidIn(ReportContent.Section section) {
        List<Block> said = Stream.concat(Stream.ofNullable(section.text()), section.paragraphs().stream())
                .flatMap(String::lines)
                .filter(line -> !PlainText.isBlank(line))
                .<Block>map(Paragraph::of)
                .toList();
        return said.isEmpty() && section.tables().isEmpty() ? List.of(Paragraph.of(NOTHING)) : said;
    }

    private static DataTable sources(ReportContent content) {
        return new DataTable(
                "数据来源",
                TERMS_OF_SOURCES.stream().map(DataDictionary.Term::column).toList(),
                content.figures().stream().map(ReportDocument::source).toList());
    }

    private static List<Cell> source(ReportContent.Figure figure) {
        String entries =
                String.join("、", figure.ledger().stream().map(String::valueOf).toList());
        String operation = figure.operation();
        return List.of(
                Cell.text(figure.ref()),
                Cell.text(figure.label()),
                Cell.number(figure.value()),
                Cell.text(figure.unit()),
                Cell.text(entries),
                Cell.text(operation == null ? "" : operation));
    }

    private static DataDictionary.Term term(String name, ColumnKind kind, String meaning) {
        return new DataDictionary.Term(Column.of(name, kind), meaning, "本报告");
    }
}
