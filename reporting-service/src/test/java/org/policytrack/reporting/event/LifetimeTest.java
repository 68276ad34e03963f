package org.policytrack.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {

    private static final Instant OPENED = Instant.parse("2023-06-20T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // longest line and token's rest in seconds, session, ended session, looked at after: is over
        "300,  600, s1, s2, 299, false",
        "300,  600, s1, s2, 300, true",
        "300,  120, s1, s2, 119, false",
        "300,  120, s1, s2, 120, true",
        "300,  -10, s1, s2,   0, true",
        "300,  600, s1, s1,   0, true",
        "300,  600,   , s1, 299, false",
        "300,  600,   , s1, 300, true"
    })
    void aLineEndsAfterSomeTimeAndNoLaterThanItsTokenOrSession(
            int longest, int rest, String session, String endedSession, int after, boolean isOver) {
        Lifetime lifetime = Lifetime.of(OPENED, Duration.ofSeconds(longest), OPENED.plusSeconds(rest), session);

        assertThat(lifetime.isOver(OPENED.plusSeconds(after), endedSession::equals))
                .isEqualTo(isOver);
    }
}
