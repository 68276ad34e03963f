package org.policytrack.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void businessTimeIsTakenAsPreciselyAsTheDatabaseKeepsIt() {
        Config config = new Config(ZoneId.of("Asia/Shanghai"), Duration.ofDays(-3), false);

        Clock business = new Clocks().business(config, new DayInUse(new DayOfRequest()));

        assertThat(Stream.generate(business::instant).limit(100))
                .allSatisfy(instant -> assertThat(instant).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS)));
        Instant threeDaysAgo = Instant.now().minus(Duration.ofDays(3));
        assertThat(business.instant()).isBetween(threeDaysAgo.minusSeconds(60), threeDaysAgo.plusSeconds(60));
    }

    private record Config(ZoneId zone, Duration shift, boolean demonstration) implements ClockConfig {}
}
