package org.policytrack.reporting.form.sheet;

import java.util.List;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.Words;

/**
 * A cell that is at fault.
 *
 * @param code key of the words in the message bundles
 * @param facts what the words' placeholders stand for
 */
record CellFault(Place place, String code, List<Object> facts) {

    static CellFault at(Place place, String code, Object... facts) {
        return new CellFault(place, code, List.of(facts));
    }

    /** Named by its cell, and in words by its row and what stands above it. */
    InputFault in(Words words) {
        return InputFault.inBody(
                        place.name(), "in-cell", place.row(), place.column().header(), words.of("fault." + code, facts))
                .atLine(place.row());
    }
}
