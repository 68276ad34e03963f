package org.policytrack.reporting.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report says differently from an earlier one.
 *
 * @param report its id
 * @param against which earlier report it is held against
 * @param comparedWith id of the earlier report; left out where there is none, and everything is new
 * @param items in the order of the report, then what it says nothing of any more; task, department and period are not
 *     compared
 */
@Schema(name = "ProgressChanges")
record ChangesView(
        @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa") String report,
        Against against,
        @Nullable String comparedWith,
        List<ChangedField> items) {}
