package org.policytrack.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table, and the reference beside it. */
public sealed interface Cell {

    @Nullable
    Reference reference();

    /** The same with a reference beside it. */
    Cell as(Reference reference);

    static Cell text(String text) {
        return new Text(text, null);
    }

    static Cell number(BigDecimal value) {
        return new Numeric(value, null);
    }

    static Cell number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    static Cell percent(BigDecimal value) {
        return new Percent(value, null);
    }

    static Cell day(LocalDate value) {
        return new Day(value, null);
    }

    static Cell blank() {
        return new Blank(null);
    }

    static Cell noData() {
        return new NoData(null);
    }

    /** Text of any length, which may have lines. */
    record Text(String text, @Nullable Reference reference) implements Cell {

        public Text {
            text = PlainText.of(text).strip();
        }

        @Override
        public Text as(Reference other) {
            return new Text(text, other);
        }
    }

    /**
     * A number.
     *
     * @param value shown with all the decimals it has
     */
    record Numeric(BigDecimal value, @Nullable Reference reference) implements Cell {

        public Numeric {
            value = Decimals.shown(value);
        }

        @Override
        public Numeric as(Reference other) {
            return new Numeric(value, other);
        }
    }

    /**
     * A part of a hundred.
     *
     * @param value 40.5 for 40.5%
     */
    record Percent(BigDecimal value, @Nullable Reference reference) implements Cell {

        public Percent {
            value = Decimals.shown(value);
        }

        @Override
        public Percent as(Reference other) {
            return new Percent(value, other);
        }
    }

    /** A day of the calendar, of which every spreadsheet knows the number. */
    record Day(LocalDate value, @Nullable Reference reference) implements Cell {

        private static final int FIRST_YEAR = 1901;
        private static final int LAST_YEAR = 9999;

        public Day {
            if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("no day of a document: " + value);
            }
        }

        @Override
        public Day as(Reference other) {
            return new Day(value, other);
        }
    }

    /** Nothing is known (无数据): never zero, never empty. */
    record NoData(@Nullable Reference reference) implements Cell {

        @Override
        public NoData as(Reference other) {
            return new NoData(other);
        }
    }

    /** Nothing belongs here, and nothing is missing: an empty place. */
    record Blank(@Nullable Reference reference) implements Cell {

        @Override
        public Blank as(Reference other) {
            return new Blank(other);
        }
    }
}
