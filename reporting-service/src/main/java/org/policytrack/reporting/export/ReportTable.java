package org.policytrack.reporting.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.DataDictionary.Term;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.report.ReportContent;
import org.policytrack.reporting.report.ReportContent.Figure;

/**
 * A table of a report with typed columns: one that holds nothing but figures is of numbers, one of days is of days, all others are text. Figures of one unit have it in the head of their column, those of several beside them in a
 * column of its own.
 */
final class ReportTable {

    private static final String NO_DATA = "无数据";
    private static final String PERCENT = "%";

    /** The heads of columns of days. What departments wrote may look like a day and be none. */
    private static final Set<String> DAYS = Set.of("期限", "最后工作日", "完成日期", "日期");

    private static final String UNITS = "计量单位";

    private final ReportContent.Table table;
    private final Map<String, Figure> figures;
    private final List<Column> columns;
    private final List<Integer> ofSeveralUnits;

    private ReportTable(ReportContent.Table table, Map<String, Figure> figures) {
        this.table = table;
        this.figures = figures;
        this.columns = IntStream.range(0, table.columns().size())
                .mapToObj(this::column)
                .toList();
        this.ofSeveralUnits = IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).kind() == ColumnKind.NUMBER)
                .filter(place -> unitsAt(place).size() > 1)
                .boxed()
                .toList();
    }

    /**
     * The table.
     *
     * @param figures of the report, by their references
     */
    static ReportTable of(ReportContent.Table table, Map<String, Figure> figures) {
        return new ReportTable(table, figures);
    }

    /** Says so where it has no rows. */
    Block block() {
        if (table.rows().isEmpty()) {
            return Paragraph.of(table.caption() + "：无。");
        }
        List<Column> shown = new ArrayList<>(columns);
        firstOfSeveralUnits().ifPresent(place -> shown.add(place, Column.of(UNITS, ColumnKind.TEXT)));
        return new DataTable(
                table.caption(), shown, table.rows().stream().map(this::row).toList());
    }

    /** What its columns mean. */
    List<Term> terms() {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        List<Term> terms = new ArrayList<>(columns.stream()
                .map(column -> new Term(
                        column,
                        ReportTerms.meaningOf(column.name(), table.caption()),
                        column.hasReferences() ? "见数据标号" : "工作要点和已审核的填报"))
                .toList());
        firstOfSeveralUnits()
                .ifPresent(place -> terms.add(new Term(
                        Column.of(UNITS, ColumnKind.TEXT), ReportTerms.meaningOf(UNITS, table.caption()), "工作要点")));
        return terms;
    }

    private Column column(int place) {
        String name = table.columns().get(place);
        List<ReportContent.Cell> cells = table.rows().stream()
                .map(row -> row.cells().get(place))
                .filter(cell -> !isEmpty(cell))
                .toList();
        boolean hasFigures = cells.stream().anyMatch(cell -> cell.figure() != null);
        if (hasFigures && cells.stream().allMatch(cell -> cell.figure() != null)) {
            return ofFigures(name, unitsAt(place)).withReferences();
        }
        boolean isOfDays = DAYS.contains(name)
                && !cells.isEmpty()
                && cells.stream().allMatch(cell -> day(cell).isPresent());
        Column column = Column.of(name, isOfDays ? ColumnKind.DATE : ColumnKind.TEXT);
        return hasFigures ? column.withReferences() : column;
    }

    private static Column ofFigures(String name, Set<String> units) {
        if (units.equals(Set.of(PERCENT))) {
            return Column.of(name, ColumnKind.PERCENT);
        }
        Column numbers = Column.of(name, ColumnKind.NUMBER);
        return units.size() == 1 && !units.contains("")
                ? numbers.in(units.iterator().next())
                : numbers;
    }

    private Set<String> unitsAt(int place) {
        return table.rows().stream()
                .map(row -> figure(row.cells().get(place)))
                .flatMap(Optional::stream)
                .map(Figure::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The place of the first column whose figures are of several units; empty where there is none. */
    private Optional<Integer> firstOfSeveralUnits() {
        return ofSeveralUnits.stream().findFirst();
    }

    private List<Cell> row(ReportContent.Row row) {
        List<Cell> cells = new ArrayList<>(IntStream.range(0, columns.size())
                .mapToObj(place -> cell(columns.get(place), row.cells().get(place)))
                .toList());
        firstOfSeveralUnits().ifPresent(place -> cells.add(place, Cell.text(unitsOf(row))));
        return cells;
    }

    private String unitsOf(ReportContent.Row row) {
        return ofSeveralUnits.stream()
                .map(place -> figure(row.cells().get(place)))
                .flatMap(Optional::stream)
                .map(Figure::unit)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private Cell cell(Column column, ReportContent.Cell cell) {
        return figure(cell).map(figure -> cell(column, figure)).orElseGet(() -> words(column, cell));
    }

    private static Cell cell(Column column, Figure figure) {
        Cell value = switch (column.kind()) {
            case NUMBER -> Cell.number(figure.value());
            case PERCENT -> Cell.percent(figure.value());
            case TEXT, DATE -> Cell.text(figure.value().toPlainString() + figure.unit());
        };
        return value.as(new Reference(figure.ref()));
    }

    private static Cell words(Column column, ReportContent.Cell cell) {
        String text = Objects.requireNonNull(cell.text());
        if (text.equals(NO_DATA)) {
            return Cell.noData();
        }
        return switch (column.kind()) {
            case TEXT -> Cell.text(text);
            case DATE -> day(cell).map(Cell::day).orElseGet(Cell::blank);
            case NUMBER, PERCENT -> Cell.blank();
        };
    }

    private Optional<Figure> figure(ReportContent.Cell cell) {
        return Optional.ofNullable(cell.figure()).map(figures::get);
    }

    private static boolean isEmpty(ReportContent.Cell cell) {
        @Nullable String text = cell.text();
        return text != null && (text.isEmpty() || text.equals(NO_DATA));
    }

    private static Optional<LocalDate> day(ReportContent.Cell cell) {
        try {
            return Optional.ofNullable(cell.text()).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
