package org.policytrack.department.noticesettings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Settings as tests of other rooms need them. */
public final class SettingsOf {

    private SettingsOf() {}

    public static DepartmentNoticeSettings aDepartmentQuiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        DepartmentNoticeSettings settings = new DepartmentNoticeSettings("zj-scjg");
        settings.replaceBy(new DepartmentChoice(false, null, false, text(from), text(until)));
        return settings;
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
