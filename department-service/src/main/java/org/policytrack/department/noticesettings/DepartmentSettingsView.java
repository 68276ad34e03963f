package org.policytrack.department.noticesettings;

import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a department wants to be told.
 *
 * @param mail whether its shared address gets mail
 * @param mailAvailable whether there is a mail server at all; while there is none, nothing is mailed
 * @param weeklyDigest whether deadlines and reports go out once a week together
 * @param quietFrom when nothing goes out any more; left out while the organisation's hours hold
 * @param quietUntil when messages go out again
 */
@Schema(name = "DepartmentNoticeSettings")
record DepartmentSettingsView(
        String department,
        boolean mail,
        @Nullable String mailAddress,
        boolean mailAvailable,
        boolean weeklyDigest,
        @Nullable @Schema(examples = "20:00") String quietFrom,
        @Nullable @Schema(examples = "08:00") String quietUntil,
        long version) {

    static DepartmentSettingsView of(DepartmentNoticeSettings settings, boolean mailAvailable) {
        return new DepartmentSettingsView(
                settings.department(),
                settings.isMailOn(),
                settings.mailAddress().orElse(null),
                mailAvailable,
                settings.isWeeklyDigest(),
                settings.quietFrom().map(LocalTime::toString).orElse(null),
                settings.quietUntil().map(LocalTime::toString).orElse(null),
                settings.version());
    }
}
