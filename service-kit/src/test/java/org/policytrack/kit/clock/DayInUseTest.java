package org.policytrack.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.InputRefused;

class DayInUseTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 14);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DayInUse day = new DayInUse(new DayOfRequest());
    private final Instant now = TODAY.atTime(LocalTime.of(10, 30)).atZone(CHINA).toInstant();
    private final Clock clock = new DayClock(Clock.fixed(now, CHINA), day);

    @Test
    void withoutANamedDayTheClockGoesAsItDoes() {
        assertThat(clock.instant()).isEqualTo(now);
        assertThat(day.toldOnward()).isEmpty();
    }

    @Test
    void onANamedDayTheTimeOfDayStays() {
        List<Instant> shown = new ArrayList<>();

        onMarch(() -> shown.add(clock.instant()));

        assertThat(shown).containsExactly(Instant.parse("2023-03-14T02:30:00Z"));
        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void whatIsSetGoingOnAnotherThreadKeepsTheDay() throws InterruptedException {
        List<Optional<LocalDate>> seen = new ArrayList<>();
        List<Runnable> set = new ArrayList<>();
        onMarch(() -> set.add(day.carried(() -> seen.add(day.get()))));

        Thread.ofVirtual().start(set.getFirst()).join();

        assertThat(seen).containsExactly(Optional.of(MARCH));
        assertThat(day.get()).isEmpty();
    }

    @Test
    void onlyTheMessageOfADayTellsItOnward() {
        List<Optional<LocalDate>> told = new ArrayList<>();

        day.tellingOnward(MARCH, () -> told.add(day.toldOnward()));
        day.tellingOnward(null, () -> told.add(day.toldOnward()));

        assertThat(told).containsExactly(Optional.of(MARCH), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2023-03-14", "2023-09-20"})
    void aDayUpToTheClocksOwnIsTaken(String named) {
        assertThat(TakeDayOfRequest.read(named, TODAY)).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-09-21",
                "1999-12-31",
                "+12023-01-01",
                "2023-02-29",
                "14.03.2023",
                "2023-03-14, 2023-03-15",
                "2023-03-14T10:00"
            })
    void anyOtherIsRefused(String named) {
        assertThatThrownBy(() -> TakeDayOfRequest.read(named, TODAY))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    private void onMarch(Runnable work) {
        DayInUse.on(MARCH, work);
    }
}
