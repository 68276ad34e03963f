/**
 * An official document (公文) as a model: title, headings of four levels, paragraphs, tables of typed cells. The packages
 * below write it as Word, spreadsheet, PDF and CSV. Nothing here knows what a report is, asks for the time or draws chance:
 * the same document is the same bytes.
 *
 * <pre>{@code
 * Column task = Column.of("任务", ColumnKind.TEXT);
 * Column done = Column.of("完成", ColumnKind.NUMBER).in("项").withReferences();
 * Reference f12 = new Reference("F12");
 * List<Cell> row = List.of(Cell.text("t20"), Cell.number(68).as(f12));
 * OfficialDocument document = new OfficialDocument("监测月报", "（2023年6月）", DocumentLanguage.ZH, day, isDraft, List.of(
 *         new Heading(1, "总体情况"),
 *         new Paragraph(List.of(new Span("新申请专利68项", f12), new Span("，按序时进度推进。", null))),
 *         new DataTable("指标完成情况", List.of(task, done), List.of(row))));
 * DataDictionary terms = new DataDictionary(List.of(
 *         new DataDictionary.Term(task, "任务的编号", "工作要点"), new DataDictionary.Term(done, "审核通过的数值", "台账")));
 * WriteWord.to(out, document); // or WritePdf.to(out, document), WriteCsv.to(out, document, withByteOrderMark)
 * WriteSpreadsheet.to(out, document, terms);
 *
 * StreamedTable table = new StreamedTable("台账", DocumentLanguage.ZH, day, List.of(task, done), rows); // a Stream<List<Cell>>
 * WriteSpreadsheet.to(out, table, terms); // or WriteCsv.to(out, table, withByteOrderMark)
 * }</pre>
 */
@NullMarked
package org.policytrack.reporting.document;

import org.jspecify.annotations.NullMarked;
