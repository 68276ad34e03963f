package org.policytrack.reporting.report;

import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.TaskStanding;

/** What the coordinating office chose to show: how far it is, and what its lead had accepted last in the period. */
record HighlightsPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> COLUMNS = List.of("事项", "牵头单位", "亮灯", "已核实进度", "主要进展");

    SectionPart compose() {
        return SectionPart.of(Table.of(
                "highlights",
                "工作亮点",
                COLUMNS,
                facts.outline().highlights().stream()
                        .flatMap(task -> facts.standing(task).stream())
                        .toList(),
                this::highlight));
    }

    private Row highlight(TaskStanding standing) {
        Optional<FiledText> said = facts.texts().stream()
                .filter(text -> text.task().equals(standing.task().id()) && text.isOfTheLead())
                .reduce((earlier, later) -> earlier.sequence() > later.sequence() ? earlier : later);
        return new Row(
                standing.task().id(),
                said.map(text -> "/api/v1/progress-reports/" + text.report()).orElse(null),
                List.of(
                        Cell.words(standing.task().title()),
                        Cell.words(standing.task().lead().name()),
                        Cell.words(ReportWords.of(standing.verdict().light())),
                        LightsPart.percent(standing, figures),
                        said.map(FiledText::achievements).map(Cell::words).orElse(Cell.NO_DATA)));
    }
}
