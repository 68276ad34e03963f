package org.policytrack.reporting.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.report.ReportKind;

/**
 * When the reports of a plan are drafted.
 *
 * @param monthly on that day of the month after
 * @param quarterly on that day of the month after the quarter
 * @param annual on that day of the year after
 * @param meeting on that day of each year, which the papers are about
 * @param version 0 while nobody has decided it
 */
@Schema(name = "ReportSchedule")
record ReportScheduleView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        OnDayView monthly,
        OnDayView quarterly,
        OnDateView annual,
        OnDateView meeting,
        long version) {

    static ReportScheduleView of(
            String plan, ReportSchedule schedule, Function<ReportKind, Optional<LocalDate>> decidedOn, long version) {
        return new ReportScheduleView(
                plan,
                OnDayView.of(schedule.monthly(), decidedOn.apply(ReportKind.MONTHLY)),
                OnDayView.of(schedule.quarterly(), decidedOn.apply(ReportKind.QUARTERLY)),
                OnDateView.of(schedule.annual(), decidedOn.apply(ReportKind.ANNUAL)),
                OnDateView.of(schedule.meeting(), decidedOn.apply(ReportKind.MEETING)),
                version);
    }

    /**
     * A kind that is drafted on a day of the month.
     *
     * @param decidedOn the business day from which that holds; left out while it is as usual
     */
    @Schema(name = "DraftedOnDay")
    record OnDayView(
            boolean isOn,
            @Schema(examples = "5") int dayOfMonth,
            @Nullable LocalDate decidedOn) {

        static OnDayView of(ReportSchedule.OnDay on, Optional<LocalDate> decidedOn) {
            return new OnDayView(on.isOn(), on.dayOfMonth(), decidedOn.orElse(null));
        }
    }

    /**
     * A kind that is drafted on a day of the year.
     *
     * @param decidedOn the business day from which that holds; left out while it is as usual
     */
    @Schema(name = "DraftedOnDate")
    record OnDateView(
            boolean isOn,
            @Schema(examples = "12") int month,
            @Schema(examples = "15") int day,
            @Nullable LocalDate decidedOn) {

        static OnDateView of(ReportSchedule.OnDate on, Optional<LocalDate> decidedOn) {
            MonthDay date = on.date();
            return new OnDateView(on.isOn(), date.getMonthValue(), date.getDayOfMonth(), decidedOn.orElse(null));
        }
    }
}
