package org.policytrack.kit.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

class KnownCallersTest {

    private static final Instant NOON = Instant.parse("2023-06-20T04:00:00Z");
    private static final Caller VIEWER = new Caller("viewer", Set.of(Role.VIEWER), "zj-scjg");

    private final Set<String> ended = new HashSet<>();
    private Instant now = NOON;
    private final KnownCallers callers = new KnownCallers(ended::contains, () -> now);

    @BeforeEach
    void theViewerWasLetIn() {
        callers.verified("Bearer a", VIEWER, Optional.of("session"), NOON.plusSeconds(5));
    }

    @Test
    void whoWasLetInIsKnown() {
        assertThat(callers.find("Bearer a")).contains(VIEWER);
        assertThat(callers.find("Bearer b")).isEmpty();
    }

    @Test
    void noLongerThanTheTokenSays() {
        now = NOON.plusSeconds(5);

        assertThat(callers.find("Bearer a")).isEmpty();
    }

    @Test
    void notOnceTheSessionHasEnded() {
        ended.add("session");

        assertThat(callers.find("Bearer a")).isEmpty();
    }

    @Test
    void notWhereTheClockWasSetBackMeanwhile() {
        now = NOON.minusSeconds(1);

        assertThat(callers.find("Bearer a")).isEmpty();
    }

    @Test
    void andATokenThatLivesLongIsVerifiedAgain() {
        callers.verified("Bearer a", VIEWER, Optional.empty(), NOON.plusSeconds(900));
        now = NOON.plusMillis(7_999);
        assertThat(callers.find("Bearer a")).contains(VIEWER);

        now = NOON.plusSeconds(8);
        assertThat(callers.find("Bearer a")).as("who verifies it").isEmpty();
        assertThat(callers.find("Bearer a")).as("the others meanwhile").contains(VIEWER);

        now = NOON.plusMillis(8_200);
        assertThat(callers.find("Bearer a"))
                .as("who tries after one who did not")
                .isEmpty();

        now = NOON.plusSeconds(10);
        assertThat(callers.find("Bearer a")).isEmpty();
    }
}
