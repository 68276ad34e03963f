package org.policytrack.reporting.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.report.ReportKind;

/** The schedule that the coordinating office decided for a plan, instead of the usual one. */
@Entity
@Table(name = "report_schedule")
class ScheduleOfPlan {

    @Id
    @SuppressWarnings("UnusedVariable") // what it is found by
    private String plan;

    private boolean monthlyOn;
    private int monthlyDay;
    private boolean quarterlyOn;
    private int quarterlyDay;
    private boolean annualOn;
    private int annualMonth;
    private int annualDay;
    private boolean meetingOn;
    private int meetingMonth;
    private int meetingDay;
    private @Nullable LocalDate monthlyDecidedOn;
    private @Nullable LocalDate quarterlyDecidedOn;
    private @Nullable LocalDate annualDecidedOn;
    private @Nullable LocalDate meetingDecidedOn;

    @Version
    private long version;

    protected ScheduleOfPlan() {}

    ScheduleOfPlan(String plan, ReportSchedule schedule, LocalDate today) {
        this.plan = plan;
        set(ReportSchedule.USUAL);
        change(schedule, today);
    }

    /** Decides those kinds that are to be drafted otherwise than before; the others stay decided when they were. */
    final void change(ReportSchedule schedule, LocalDate today) {
        ReportSchedule before = schedule();
        monthlyDecidedOn = schedule.monthly().equals(before.monthly()) ? monthlyDecidedOn : today;
        quarterlyDecidedOn = schedule.quarterly().equals(before.quarterly()) ? quarterlyDecidedOn : today;
        annualDecidedOn = schedule.annual().equals(before.annual()) ? annualDecidedOn : today;
        meetingDecidedOn = schedule.meeting().equals(before.meeting()) ? meetingDecidedOn : today;
        set(schedule);
    }

    private void set(ReportSchedule schedule) {
        monthlyOn = schedule.monthly().isOn();
        monthlyDay = schedule.monthly().dayOfMonth();
        quarterlyOn = schedule.quarterly().isOn();
        quarterlyDay = schedule.quarterly().dayOfMonth();
        annualOn = schedule.annual().isOn();
        annualMonth = schedule.annual().date().getMonthValue();
        annualDay = schedule.annual().date().getDayOfMonth();
        meetingOn = schedule.meeting().isOn();
        meetingMonth = schedule.meeting().date().getMonthValue();
        meetingDay = schedule.meeting().date().getDayOfMonth();
    }

    final ReportSchedule schedule() {
        return new ReportSchedule(
                new ReportSchedule.OnDay(monthlyOn, monthlyDay),
                new ReportSchedule.OnDay(quarterlyOn, quarterlyDay),
                new ReportSchedule.OnDate(annualOn, MonthDay.of(annualMonth, annualDay)),
                new ReportSchedule.OnDate(meetingOn, MonthDay.of(meetingMonth, meetingDay)));
    }

    /** Empty while the kind is drafted as usual. */
    Optional<LocalDate> decidedOn(ReportKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case MONTHLY -> monthlyDecidedOn;
                    case QUARTERLY -> quarterlyDecidedOn;
                    case ANNUAL -> annualDecidedOn;
                    case MEETING -> meetingDecidedOn;
                });
    }

    /** One that was never decided has version 0, so the first decision makes it 1. */
    long version() {
        return version + 1;
    }
}
