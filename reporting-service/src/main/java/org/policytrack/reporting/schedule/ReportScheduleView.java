package org.policytrack.reporting.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When the reports of a plan are drafted.
 *
 * @param monthly on that day of the month after
 * @param quarterly on that day of the month after the quarter
 * @param annual on that day of the year after
 * @param meeting on that day of each year, which the papers are about
 * @param decidedOn the business day from which it holds; left out while the usual one does
 * @param version 0 while nobody has decided it
 */
@Schema(name = "ReportSchedule")
record ReportScheduleView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        OnDayView monthly,
        OnDayView quarterly,
        OnDateView annual,
        OnDateView meeting,
        @Nullable LocalDate decidedOn,
        long version) {

    static ReportScheduleView of(String plan, ReportSchedule schedule, @Nullable LocalDate decidedOn, long version) {
        return new ReportScheduleView(
                plan,
                OnDayView.of(schedule.monthly()),
                OnDayView.of(schedule.quarterly()),
                OnDateView.of(schedule.annual()),
                OnDateView.of(schedule.meeting()),
                decidedOn,
                version);
    }

    /** A kind that is drafted on a day of the month. */
    @Schema(name = "DraftedOnDay")
    record OnDayView(boolean isOn, @Schema(examples = "5") int dayOfMonth) {

        static OnDayView of(ReportSchedule.OnDay on) {
            return new OnDayView(on.isOn(), on.dayOfMonth());
        }
    }

    /** A kind that is drafted on a day of the year. */
    @Schema(name = "DraftedOnDate")
    record OnDateView(
            boolean isOn,
            @Schema(examples = "12") int month,
            @Schema(examples = "15") int day) {

        static OnDateView of(ReportSchedule.OnDate on) {
            MonthDay date = on.date();
            return new OnDateView(on.isOn(), date.getMonthValue(), date.getDayOfMonth());
        }
    }
}
