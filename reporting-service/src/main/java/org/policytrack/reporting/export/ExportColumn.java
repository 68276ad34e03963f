package org.policytrack.reporting.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.DataDictionary;

/**
 * A column of a list that is given out.
 *
 * @param term its name, kind and meaning
 * @param isOnPaper whether it is shown where the width of a page limits what can be
 */
record ExportColumn<T>(DataDictionary.Term term, boolean isOnPaper, Function<T, Cell> cell) {

    Column column() {
        return term.column();
    }

    /** The same, left out of what is laid out in pages. */
    ExportColumn<T> notOnPaper() {
        return new ExportColumn<>(term, false, cell);
    }

    /**
     * The columns of one list.
     *
     * @param words in which {@code export.<list>.<column>} names a column and {@code export.<list>.<column>.meaning}
     *     explains it
     */
    record Of<T>(Words words, String list) {

        ExportColumn<T> text(String key, Source source, Function<T, @Nullable String> value) {
            return column(key, ColumnKind.TEXT, source, row -> {
                String text = value.apply(row);
                return Cell.text(text == null ? "" : text);
            });
        }

        ExportColumn<T> number(String key, Source source, Function<T, @Nullable BigDecimal> value) {
            return column(key, ColumnKind.NUMBER, source, row -> {
                BigDecimal number = value.apply(row);
                return number == null ? Cell.blank() : Cell.number(number);
            });
        }

        ExportColumn<T> percent(String key, Source source, Function<T, @Nullable BigDecimal> value) {
            return column(key, ColumnKind.PERCENT, source, row -> {
                BigDecimal percent = value.apply(row);
                return percent == null ? Cell.noData() : Cell.percent(percent);
            });
        }

        /** As {@link #percent}, where an empty place says that there is none. */
        ExportColumn<T> percentOrBlank(String key, Source source, Function<T, @Nullable BigDecimal> value) {
            return column(key, ColumnKind.PERCENT, source, row -> {
                BigDecimal percent = value.apply(row);
                return percent == null ? Cell.blank() : Cell.percent(percent);
            });
        }

        ExportColumn<T> day(String key, Source source, Function<T, @Nullable LocalDate> value) {
            return column(key, ColumnKind.DATE, source, row -> {
                LocalDate day = value.apply(row);
                return day == null ? Cell.blank() : Cell.day(day);
            });
        }

        private ExportColumn<T> column(String key, ColumnKind kind, Source source, Function<T, Cell> cell) {
            String name = "export." + list + "." + key;
            return new ExportColumn<>(
                    new DataDictionary.Term(
                            Column.of(words.of(name), kind),
                            words.of(name + ".meaning"),
                            words.of("export.source." + source.name())),
                    true,
                    cell);
        }
    }

    /** Where the values of a column come from. */
    enum Source {
        /** The official text, and what was changed of it with a reason. */
        PLAN,
        /** What was filed and accepted. */
        ACCEPTED,
        /** What was filed and waits for its review. */
        CLAIMED,
        /** The entries of the ledger. */
        LEDGER,
        /** Worked out by the rules of the plan. */
        RULE
    }
}
