package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, in Chinese as official documents are. Whatever is counted or measured is a figure with a number of
 * its own, and a cell that shows it names that number.
 *
 * @param planTitle left out while task-service has not told it
 * @param first day of the period
 * @param last day of the period
 * @param asOf the day it tells of: the last one, or today where that is to come
 * @param knownAt the day until whose end things had to be known
 * @param since the last day of the period before, against which it tells what moved
 * @param edition counted from 1
 * @param sections in their order
 * @param figures in the order in which they are first shown: F1, F2, …
 */
@Schema(name = "ReportContent")
public record ReportContent(
        String title,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Nullable String planTitle,
        ReportKind kind,
        @Schema(examples = "2023-06") String period,
        LocalDate first,
        LocalDate last,
        LocalDate asOf,
        LocalDate knownAt,
        LocalDate since,
        int edition,
        List<Section> sections,
        List<Figure> figures) {

    public ReportContent {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        Set<String> references = figures.stream().map(Figure::ref).collect(Collectors.toCollection(HashSet::new));
        if (references.size() < figures.size()) {
            throw new IllegalArgumentException("a figure twice");
        }
        sections.stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Cell::figure)
                .filter(Objects::nonNull)
                .filter(reference -> !references.contains(reference))
                .findFirst()
                .ifPresent(reference -> {
                    throw new IllegalArgumentException("a cell shows " + reference + ", which is not there");
                });
    }

    public Optional<Figure> figure(String ref) {
        return figures.stream().filter(figure -> figure.ref().equals(ref)).findFirst();
    }

    public Optional<Section> section(SectionKey key) {
        return sections.stream().filter(section -> section.key() == key).findFirst();
    }

    /**
     * A section.
     *
     * @param text what the coordinating office wrote; left out where it wrote nothing
     * @param paragraphs what is said by rule
     */
    @Schema(name = "ReportSection")
    public record Section(
            SectionKey key, String heading, @Nullable String text, List<String> paragraphs, List<Table> tables) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table.
     *
     * @param key stable, within the report
     * @param columns their headings
     */
    @Schema(name = "ReportTable")
    public record Table(@Schema(examples = "goals") String key, String caption, List<String> columns, List<Row> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
                throw new IllegalArgumentException("a row of " + key + " has not " + width + " cells");
            }
        }

        static <T> Table of(String key, String caption, List<String> columns, List<T> things, Function<T, Row> row) {
            return new Table(key, caption, columns, things.stream().map(row).toList());
        }
    }

    /**
     * A row.
     *
     * @param subject id of what it is about, a code of a department, or the key of a line
     * @param source where it can be read; left out where its figures say it
     */
    @Schema(name = "ReportRow")
    public record Row(
            @Schema(examples = "zj-metaverse-2023-t20") String subject,
            @Nullable String source,
            List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String subject, Cell... cells) {
            return new Row(subject, null, List.of(cells));
        }
    }

    /**
     * A cell: words, or a figure.
     *
     * @param text left out where it is a figure
     * @param figure reference number; left out where it is words
     */
    @Schema(name = "ReportCell")
    public record Cell(
            @Nullable String text,
            @Schema(examples = "F12") @Nullable String figure) {

        static final Cell NO_DATA = words("无数据");
        static final Cell EMPTY = words("");

        public Cell {
            if ((text == null) == (figure == null)) {
                throw new IllegalArgumentException("either words or a figure: " + text + ", " + figure);
            }
        }

        static Cell words(String text) {
            return new Cell(text, null);
        }

        static Cell of(Figure figure) {
            return new Cell(null, figure.ref());
        }
    }

    /**
     * A figure, and where it comes from.
     *
     * @param ref its number in the report
     * @param key what it is, the same in every report
     * @param label in words
     * @param ledger ids of the entries of the ledger that make it; none where it is no figure of the ledger
     * @param operation where it can be read; left out where the ledger says it
     */
    @Schema(name = "ReportFigure")
    public record Figure(
            @Schema(examples = "F12") String ref,

            @Schema(examples = "goal/zj-metaverse-2023-g6/verified")
            String key,

            @Schema(examples = "赋能创新中心：已核实") String label,
            @Schema(examples = "6") BigDecimal value,
            @Schema(examples = "个") String unit,
            List<Long> ledger,
            @Nullable String operation) {

        public Figure {
            ledger = List.copyOf(ledger);
            if (ledger.isEmpty() == (operation == null)) {
                throw new IllegalArgumentException("either entries of the ledger or an operation: " + key);
            }
        }
    }
}
