package org.policytrack.reporting.report;

import java.time.LocalDate;

/** Days as official documents write them. */
final class ChineseDay {

    private ChineseDay() {}

    /** 2023年6月30日. */
    static String of(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
