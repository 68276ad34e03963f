package org.policytrack.reporting.form.sheet;

import java.util.Comparator;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a form.
 *
 * @param row as a spreadsheet counts them, from 1
 */
record Place(SheetName sheet, int row, Column column) {

    static final Comparator<Place> IN_THEIR_ORDER = Comparator.comparing(Place::sheet)
            .thenComparingInt(Place::row)
            .thenComparingInt(place -> place.column().ordinal());

    /** As a spreadsheet names it, such as {@code 填报!E7}. */
    String name() {
        return sheet.title() + "!" + CellReference.convertNumToColString(column.ordinal()) + row;
    }
}
