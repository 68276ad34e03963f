package org.policytrack.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.owed.ObligationState;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;

/** What became of the reports that each department owed for the months of the period; who owes most comes first. */
record OwedPart(ReportFacts facts, NumberedFigures figures) {

    private static final String ALL = "ALL";

    SectionPart compose() {
        List<String> columns = new ArrayList<>(List.of("单位", "应报"));
        Arrays.stream(ObligationState.values()).forEach(state -> columns.add(ReportWords.of(state)));
        Map<String, List<Obligation>> byDepartment = facts.owed().stream()
                .collect(Collectors.groupingBy(Obligation::department, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>(byDepartment.entrySet().stream()
                .sorted((one, other) -> Long.compare(open(other.getValue()), open(one.getValue())))
                .map(of -> row(of.getKey(), facts.nameOf(of.getKey()), of.getValue()))
                .toList());
        rows.add(row(ALL, "合计", facts.owed()));
        return SectionPart.of(new Table("owed", "各单位进展填报情况（份）", columns, rows));
    }

    private static long open(List<Obligation> obligations) {
        return obligations.stream().filter(owed -> owed.state().isOpen()).count();
    }

    private Row row(String department, String name, List<Obligation> obligations) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.words(name), counted(department, "TOTAL", name + "：应报", obligations.size())));
        Arrays.stream(ObligationState.values())
                .forEach(state -> cells.add(counted(
                        department,
                        state.name(),
                        name + "：" + ReportWords.of(state),
                        obligations.stream()
                                .filter(owed -> owed.state() == state)
                                .count())));
        return new Row(department, null, cells);
    }

    private Cell counted(String department, String key, String label, long count) {
        ReportPeriod period = facts.outline().period();
        String ofMonth = period.kind() == ReportKind.MONTHLY ? "&period=" + period.text() : "";
        String ofDepartment = department.equals(ALL) ? "" : "&department=" + department;
        return figures.countedAt(
                "/api/v1/obligations?plan=" + facts.plan().id() + ofMonth + ofDepartment,
                new Measured("owed/" + department + "/" + key, label, "份"),
                count);
    }
}
