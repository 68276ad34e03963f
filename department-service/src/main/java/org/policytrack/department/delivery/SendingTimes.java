package org.policytrack.department.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.policytrack.department.noticesettings.DepartmentNoticeSettings;
import org.policytrack.kit.calendar.WorkingDays;

/** When notices may go out: on working days, outside the quiet hours (免打扰时段) of the department. */
@ApplicationScoped
class SendingTimes {

    private final WorkingDays days;
    private final DeliveryConfig config;
    private final Clock clock;

    SendingTimes(WorkingDays days, DeliveryConfig config, Clock clock) {
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    /** The moment itself, or the first one after it at which a notice may go out; business time. */
    Instant nextAllowed(Instant from, DepartmentNoticeSettings department) {
        LocalTime quietFrom = department.quietFrom().orElse(config.quietFrom());
        LocalTime quietUntil = department.quietUntil().orElse(config.quietUntil());
        ZonedDateTime moment = from.atZone(clock.getZone());
        while (true) {
            if (!isDayOfSending(moment.toLocalDate())) {
                moment = startOf(moment.toLocalDate().plusDays(1));
            } else if (isQuiet(moment.toLocalTime(), quietFrom, quietUntil)) {
                moment = endOfQuiet(moment, quietFrom, quietUntil);
            } else {
                return moment.toInstant();
            }
        }
    }

    private boolean isDayOfSending(LocalDate day) {
        return config.sendsOnDaysOff() || days.isWorkingDay(day);
    }

    /** Hours whose end lies before their beginning go over midnight. */
    static boolean isQuiet(LocalTime time, LocalTime from, LocalTime until) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    private ZonedDateTime endOfQuiet(ZonedDateTime moment, LocalTime from, LocalTime until) {
        boolean isBeforeMidnight =
                !from.isBefore(until) && !moment.toLocalTime().isBefore(from);
        LocalDate day = moment.toLocalDate().plusDays(isBeforeMidnight ? 1 : 0);
        return day.atTime(until).atZone(clock.getZone());
    }

    private ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone());
    }
}
