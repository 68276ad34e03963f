package org.policytrack.reporting.owed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;

/**
 * A report that is owed.
 *
 * @param department code of the department that owes it; a member where a group is responsible
 * @param dueOn the last working day to file on
 * @param report id of the one its state is told by; left out while nothing is filed
 */
@Schema(name = "Obligation")
record ObligationView(
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        String title,
        Task.Kind kind,
        @Schema(examples = "zj-scjg") String department,
        Task.Role role,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2023-06")
        YearMonth period,

        LocalDate dueOn,
        ObligationState state,
        @Nullable String report) {

    static ObligationView of(Obligation obligation, MonthOwed month) {
        return new ObligationView(
                obligation.task().id(),
                obligation.task().title(),
                obligation.task().kind(),
                obligation.department(),
                obligation.role(),
                month.period(),
                month.dueOn(),
                obligation.state(),
                obligation.report().orElse(null));
    }
}
