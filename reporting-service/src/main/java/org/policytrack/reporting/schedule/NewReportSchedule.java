package org.policytrack.reporting.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * When the reports of a plan are to be drafted, as a whole.
 *
 * @param monthly on that day of the month after
 * @param quarterly on that day of the month after the quarter
 * @param annual on that day of the year after
 * @param meeting on that day of each year, which the papers are about
 */
record NewReportSchedule(
        @NotNull @Valid OnDayRequest monthly,
        @NotNull @Valid OnDayRequest quarterly,
        @NotNull @Valid OnDateRequest annual,
        @NotNull @Valid OnDateRequest meeting) {

    /** Refuses with 422 the 31st of a month that has none. */
    ReportSchedule schedule() {
        List<InputFault> faults = Stream.concat(annual.faults("/annual"), meeting.faults("/meeting"))
                .toList();
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
        return new ReportSchedule(monthly.onDay(), quarterly.onDay(), annual.onDate(), meeting.onDate());
    }

    /**
     * A kind that is drafted on a day of the month.
     *
     * @param isOn whether it is
     */
    @Schema(name = "NewDraftedOnDay")
    record OnDayRequest(
            @NotNull Boolean isOn,

            @NotNull @Min(1) @Max(ReportSchedule.LATEST_DAY) @Schema(examples = "5")
            Integer dayOfMonth) {

        ReportSchedule.OnDay onDay() {
            return new ReportSchedule.OnDay(isOn, dayOfMonth);
        }
    }

    /**
     * A kind that is drafted on a day of the year.
     *
     * @param isOn whether it is
     */
    @Schema(name = "NewDraftedOnDate")
    record OnDateRequest(
            @NotNull Boolean isOn,

            @NotNull @Min(1) @Max(12) @Schema(examples = "12")
            Integer month,

            @NotNull @Min(1) @Max(31) @Schema(examples = "15")
            Integer day) {

        Stream<InputFault> faults(String pointer) {
            int days = Month.of(month).maxLength();
            return day <= days
                    ? Stream.empty()
                    : Stream.of(InputFault.inBody(pointer + "/day", "month-is-shorter", month, days));
        }

        ReportSchedule.OnDate onDate() {
            return new ReportSchedule.OnDate(isOn, MonthDay.of(month, day));
        }
    }
}
