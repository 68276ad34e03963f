package org.policytrack.reporting.export;

import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * The form in which something is asked for.
 *
 * @param isMarked whether text begins with a byte order mark, which Excel needs to take CSV for UTF-8
 */
record Form(ExportFormat format, boolean isMarked) {

    /**
     * As asked for.
     *
     * @param suffix of the address
     * @param byteOrderMark null where nothing is said of it
     * @throws org.policytrack.kit.problem.NotFound for a suffix of no format
     * @throws InputRefused 400 for a mark that has no meaning
     */
    static Form of(String suffix, @Nullable Boolean byteOrderMark) {
        ExportFormat format = ExportFormat.ofSuffix(suffix);
        boolean isMarked = Boolean.TRUE.equals(byteOrderMark);
        if (isMarked && format != ExportFormat.CSV) {
            throw InputRefused.unreadable(InputFault.inQuery("bom", "only-for-csv"));
        }
        return new Form(format, isMarked);
    }

    /** What tells it from all others. */
    String key() {
        return isMarked ? format.suffix() + "+bom" : format.suffix();
    }
}
