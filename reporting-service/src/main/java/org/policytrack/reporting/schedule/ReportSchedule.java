package org.policytrack.reporting.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrack.kit.calendar.WorkingDayCalendar;
import org.policytrack.reporting.report.ReportKind;
import org.policytrack.reporting.report.ReportPeriod;
import org.policytrack.reporting.taskclient.Plan;

/**
 * When a plan's reports are drafted: never before the last day of what they are about, so that they can be published as
 * soon as they are read. A day off makes it the next working day.
 *
 * @param monthly on that day of the month after
 * @param quarterly on that day of the month after the quarter
 * @param annual on that day of the year after
 * @param meeting on that day of each year, which the papers of the meeting are about
 */
record ReportSchedule(OnDay monthly, OnDay quarterly, OnDate annual, OnDate meeting) {

    /** Reports are owed by the 28th: on the 5th those that came in time have been reviewed for a week. */
    static final ReportSchedule USUAL = new ReportSchedule(
            new OnDay(true, 5),
            new OnDay(true, 5),
            new OnDate(true, MonthDay.of(1, 5)),
            new OnDate(true, MonthDay.of(12, 15)));

    /** The last day that every month has. */
    static final int LATEST_DAY = 28;

    /** A meeting that closes a plan is held soon after it; later ones are about another. */
    private static final int MONTHS_OF_LOOKING_BACK = 3;

    ReportSchedule {
        Objects.requireNonNull(monthly, "monthly");
        Objects.requireNonNull(quarterly, "quarterly");
        Objects.requireNonNull(annual, "annual");
        Objects.requireNonNull(meeting, "meeting");
    }

    /**
     * The latest draft of the kind that is due by now, of a period that the plan has a day in; after standstill the ones
     * before it are not made up for. Empty where none is due yet, or the kind is switched off.
     */
    Optional<DueDraft> latestDue(ReportKind kind, Plan plan, WorkingDayCalendar calendar, LocalDate today) {
        return isOn(kind)
                ? periods(kind, plan, today)
                        .map(period -> new DueDraft(period, calendar.onOrAfter(dayFor(period))))
                        .filter(due -> !due.on().isAfter(today))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isOn(ReportKind kind) {
        return switch (kind) {
            case MONTHLY -> monthly.isOn();
            case QUARTERLY -> quarterly.isOn();
            case ANNUAL -> annual.isOn();
            case MEETING -> meeting.isOn();
        };
    }

    /** Those of the plan, the latest first, from the one that today lies in. */
    private Stream<ReportPeriod> periods(ReportKind kind, Plan plan, LocalDate today) {
        Stream<ReportPeriod> backwards = kind == ReportKind.MEETING
                ? Stream.iterate(today.getYear(), year -> year - 1).map(this::meetingOf)
                : Stream.iterate(ReportPeriod.containing(kind, today), ReportPeriod::previous);
        return backwards
                .takeWhile(period -> !period.last().isBefore(plan.start()))
                .filter(period -> !period.first().isAfter(plan.end()) || closes(plan, period));
    }

    private static boolean closes(Plan plan, ReportPeriod period) {
        return period.kind() == ReportKind.MEETING
                && !period.last().isAfter(plan.end().plusMonths(MONTHS_OF_LOOKING_BACK));
    }

    private ReportPeriod meetingOf(int year) {
        return ReportPeriod.containing(ReportKind.MEETING, meeting.date().atYear(year));
    }

    private LocalDate dayFor(ReportPeriod period) {
        return switch (period.kind()) {
            case MONTHLY -> period.last().plusDays(monthly.dayOfMonth());
            case QUARTERLY -> period.last().plusDays(quarterly.dayOfMonth());
            case ANNUAL -> annual.date().atYear(period.last().getYear() + 1);
            case MEETING -> period.last();
        };
    }

    /** A day of the month that every month has. */
    record OnDay(boolean isOn, int dayOfMonth) {

        OnDay {
            if (dayOfMonth < 1 || dayOfMonth > LATEST_DAY) {
                throw new IllegalArgumentException("not a day of every month: " + dayOfMonth);
            }
        }
    }

    /** A day of the year; 29 February is the 28th in other years. */
    record OnDate(boolean isOn, MonthDay date) {

        OnDate {
            Objects.requireNonNull(date, "date");
        }
    }
}
