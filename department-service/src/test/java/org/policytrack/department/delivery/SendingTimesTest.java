package org.policytrack.department.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.department.noticesettings.SettingsOf;
import org.policytrack.kit.calendar.WorkingDays;

class SendingTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays DAYS = WorkingDays.onClassPath();

    @ParameterizedTest
    @CsvSource({
        "2023-04-20T10:00, 2023-04-20T10:00",
        "2023-04-20T08:00, 2023-04-20T08:00",
        "2023-04-20T07:59:59, 2023-04-20T08:00",
        "2023-04-20T00:00, 2023-04-20T08:00",
        "2023-04-20T19:59:59, 2023-04-20T19:59:59",
        "2023-04-20T20:00, 2023-04-21T08:00",
        // The evening before the holiday of 1 May 2023, and within it; 6 May is a Saturday that is worked.
        "2023-04-28T21:00, 2023-05-04T08:00",
        "2023-04-29T10:00, 2023-05-04T08:00",
        "2023-05-03T23:00, 2023-05-04T08:00",
        "2023-05-06T10:00, 2023-05-06T10:00",
        "2023-05-06T20:30, 2023-05-08T08:00",
        // No calendar of 2030: the weekend decides.
        "2030-01-05T10:00, 2030-01-07T08:00"
    })
    void theHoursOfTheOrganisationHold(LocalDateTime from, LocalDateTime next) {
        assertThat(next(times("20:00", "08:00", false), from, null, null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-20T12:30, 12:00, 14:00, 2023-04-20T14:00",
        "2023-04-20T21:00, 12:00, 14:00, 2023-04-20T21:00",
        "2023-04-20T03:00, 00:00, 00:00, 2023-04-20T03:00",
        "2023-04-22T03:00, 00:00, 00:00, 2023-04-23T00:00",
        "2023-04-20T23:30, 22:00, 00:00, 2023-04-21T00:00"
    })
    void thoseOfTheDepartmentGoBeforeThem(
            LocalDateTime from, LocalTime quietFrom, LocalTime quietUntil, LocalDateTime next) {
        assertThat(next(times("20:00", "08:00", false), from, quietFrom, quietUntil))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-29T03:00, 2023-04-29T03:00", "2023-10-01T23:59, 2023-10-01T23:59"})
    void withoutHoursAndDaysOffEverythingGoesOutAtOnce(LocalDateTime from, LocalDateTime next) {
        assertThat(next(times("00:00", "00:00", true), from, null, null)).isEqualTo(next);
    }

    private static LocalDateTime next(
            SendingTimes times, LocalDateTime from, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
        return LocalDateTime.ofInstant(
                times.nextAllowed(from.atZone(ZONE).toInstant(), SettingsOf.aDepartmentQuiet(quietFrom, quietUntil)),
                ZONE);
    }

    private static SendingTimes times(String quietFrom, String quietUntil, boolean sendsOnDaysOff) {
        DeliveryConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DeliveryConfig.class)
                .withDefaultValue("tracker.notices.quiet-from", quietFrom)
                .withDefaultValue("tracker.notices.quiet-until", quietUntil)
                .withDefaultValue("tracker.notices.sends-on-days-off", String.valueOf(sendsOnDaysOff))
                .build()
                .getConfigMapping(DeliveryConfig.class);
        return new SendingTimes(DAYS, config, Clock.system(ZONE));
    }
}
