package org.policytrack.reporting.document;

/** What the cells of a column are. */
public enum ColumnKind {
    TEXT,
    NUMBER,
    PERCENT,
    DATE;

    boolean takes(Cell cell) {
        return switch (cell) {
            case Cell.Text _ -> this == TEXT;
            case Cell.Numeric _ -> this == NUMBER;
            case Cell.Percent _ -> this == PERCENT;
            case Cell.Day _ -> this == DATE;
            case Cell.NoData _, Cell.Blank _ -> true;
        };
    }

    /** Figures stand to the right, so that their digits stand below each other. */
    public boolean isFigure() {
        return this == NUMBER || this == PERCENT;
    }
}
