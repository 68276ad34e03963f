package org.policytrack.reporting.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.MonthDay;

/** The schedule that the coordinating office decided for a plan, instead of the usual one. */
@Entity
@Table(name = "report_schedule")
class ScheduleOfPlan {

    @Id
    @SuppressWarnings("UnusedVariable") // what it is found by
    private String plan;

    private LocalDate decidedOn;
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

    @Version
    private long version;

    protected ScheduleOfPlan() {}

    ScheduleOfPlan(String plan, ReportSchedule schedule, LocalDate decidedOn) {
        this.plan = plan;
        change(schedule, decidedOn);
    }

    final void change(ReportSchedule schedule, LocalDate today) {
        decidedOn = today;
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

    ReportSchedule schedule() {
        return new ReportSchedule(
                new ReportSchedule.OnDay(monthlyOn, monthlyDay),
                new ReportSchedule.OnDay(quarterlyOn, quarterlyDay),
                new ReportSchedule.OnDate(annualOn, MonthDay.of(annualMonth, annualDay)),
                new ReportSchedule.OnDate(meetingOn, MonthDay.of(meetingMonth, meetingDay)));
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    /** One that was never decided has version 0, so the first decision makes it 1. */
    long version() {
        return version + 1;
    }
}
