package org.policytrack.reporting.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnWidths;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentWords;

/** A table as wide as the text, whose header stands on each of its pages. */
final class WordTable {

    private static final int CERTAIN_TO_FIT_ON_A_PAGE = 100;

    private final DataTable table;
    private final DocumentWords words;
    private final List<Integer> widths;

    private WordTable(DataTable table, DocumentWords words) {
        this.table = table;
        this.words = words;
        this.widths = inTwips(ColumnWidths.onAPage(table, words));
    }

    static void addTo(XWPFDocument word, DataTable table, DocumentWords words) {
        new WordTable(table, words).write(word);
    }

    private static List<Integer> inTwips(List<Integer> characters) {
        int all = characters.stream().mapToInt(Integer::intValue).sum();
        List<Integer> twips = new ArrayList<>(characters.stream()
                .map(width -> PageLayout.TEXT_WIDTH * width / all)
                .toList());
        int rest = PageLayout.TEXT_WIDTH
                - twips.stream().mapToInt(Integer::intValue).sum();
        twips.set(0, twips.getFirst() + rest);
        return twips;
    }

    private void write(XWPFDocument word) {
        XWPFTable written =
                word.createTable(1 + table.rows().size(), table.columns().size());
        written.setWidthType(TableWidthType.DXA);
        written.setWidth(PageLayout.TEXT_WIDTH);
        CTTblLayoutType layout = written.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = written.getCTTbl().getTblGrid() == null
                ? written.getCTTbl().addNewTblGrid()
                : written.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        List<XWPFTableRow> rows = written.getRows();
        header(rows.getFirst());
        for (int row = 0; row < table.rows().size(); row++) {
            XWPFTableRow cells = rows.get(row + 1);
            cells.setCantSplitRow(fitsOnAPage(table.rows().get(row)));
            cells(cells, table.rows().get(row));
        }
    }

    private boolean fitsOnAPage(List<Cell> row) {
        return row.stream().allMatch(cell -> words.of(cell).length() <= CERTAIN_TO_FIT_ON_A_PAGE);
    }

    private void header(XWPFTableRow row) {
        row.setRepeatHeader(true);
        for (int place = 0; place < table.columns().size(); place++) {
            WordText.add(
                    paragraph(row, place, Style.HEADER_CELL),
                    words.header(table.columns().get(place)));
        }
    }

    private void cells(XWPFTableRow row, List<Cell> cells) {
        for (int place = 0; place < cells.size(); place++) {
            Column column = table.columns().get(place);
            Cell cell = cells.get(place);
            XWPFParagraph paragraph = paragraph(row, place, column.kind().isFigure() ? Style.FIGURE_CELL : Style.CELL);
            WordText.add(paragraph, words.of(cell));
            WordText.add(paragraph, cell.reference());
        }
    }

    private XWPFParagraph paragraph(XWPFTableRow row, int place, Style style) {
        XWPFTableCell cell = row.getCell(place);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(widths.get(place)));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style.id());
        return paragraph;
    }
}
