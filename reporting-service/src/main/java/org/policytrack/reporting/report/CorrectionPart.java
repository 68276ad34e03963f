package org.policytrack.reporting.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Figure;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;

/** What an edition says differently from the one it corrects: in the words of the coordinating office, and by each figure. */
record CorrectionPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> COLUMNS = List.of("名称", "原编号", "原值", "现值");

    SectionPart compose() {
        return facts.corrected()
                .map(before -> new SectionPart(
                        List.of(
                                "本版更正%s。".formatted(before.number()),
                                "更正内容：" + before.changes(),
                                "更正原因：" + before.reason()),
                        List.of(new Table("corrections", "数据更正对照", COLUMNS, rows(before.content())))))
                .orElseThrow();
    }

    /** What is no more comes after what is another and what is new. */
    private List<Row> rows(ReportContent before) {
        Map<String, Figure> earlier = new HashMap<>();
        before.figures().forEach(figure -> earlier.put(figure.key(), figure));
        List<Row> rows = new ArrayList<>();
        for (Figure figure : figures.all()) {
            Figure was = earlier.remove(figure.key());
            if (was == null || was.value().compareTo(figure.value()) != 0) {
                rows.add(Row.of(
                        figure.key(),
                        Cell.words(figure.label()),
                        was == null ? Cell.EMPTY : Cell.words(was.ref()),
                        was == null ? Cell.EMPTY : Cell.words(said(was)),
                        Cell.of(figure)));
            }
        }
        before.figures().stream()
                .filter(figure -> earlier.containsKey(figure.key()))
                .forEach(gone -> rows.add(Row.of(
                        gone.key(),
                        Cell.words(gone.label()),
                        Cell.words(gone.ref()),
                        Cell.words(said(gone)),
                        Cell.EMPTY)));
        return rows;
    }

    private static String said(Figure figure) {
        return figure.value().toPlainString() + figure.unit();
    }
}
