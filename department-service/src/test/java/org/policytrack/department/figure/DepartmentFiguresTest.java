package org.policytrack.department.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.kit.testing.ShownMetric;

@QuarkusTest
@Tag("database")
class DepartmentFiguresTest {

    private static final String GIVEN_UP = "policytrack_deliveries_given_up{channel=\"FEISHU\"}";
    private static final String WAITING = "policytrack_deliveries_waiting{channel=\"FEISHU\"}";
    private static final String FAILING = "policytrack_deliveries_failing_oldest_age_seconds{channel=\"FEISHU\"}";

    @Inject
    Rows rows;

    @AfterEach
    void nothingIsLeftForTheDispatcher() {
        rows.change("DELETE FROM delivery WHERE target = 'figures'");
    }

    @Test
    void aNameIsLockedAfterFiveFailures() {
        String username = People.newUsername();
        double before = ShownMetric.of("policytrack_accounts_locked");

        for (int failures = 1; failures <= 5; failures++) {
            People.signIn(username, People.WRONG);
        }

        assertThat(ShownMetric.of("policytrack_accounts_locked")).isEqualTo(before + 1);
    }

    @Test
    void whatWasGivenUpIsToldForADay() {
        double before = ShownMetric.of(GIVEN_UP);

        aDelivery("FAILED", 60);
        aDelivery("FAILED", 25 * 60);

        assertThat(ShownMetric.of(GIVEN_UP)).isEqualTo(before + 1);
    }

    @Test
    void whatIsTriedInVainIsAsOldAsItsFirstAttempt() {
        double before = ShownMetric.of(WAITING);

        aDelivery("WAITING", 120);

        assertThat(ShownMetric.of(WAITING)).isEqualTo(before + 1);
        assertThat(ShownMetric.of(FAILING)).isBetween(7200.0, 7500.0);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(ShownMetric.of("policytrack_webhooks_switched_off")).isGreaterThanOrEqualTo(0);
        assertThat(ShownMetric.of("policytrack_figures_unread")).isZero();
    }

    private void aDelivery(String state, int minutesAgo) {
        String notice = asTaskService()
                .body("{\"department\":\"zj-kjt\",\"kind\":\"DEADLINE\",\"title\":\"临期\",\"text\":\"到期。\","
                        + "\"titleEn\":\"Due soon\",\"textEn\":\"It is due.\"}")
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        LocalDateTime then = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutesAgo);
        LocalDateTime neverBefore = LocalDateTime.of(2099, 1, 1, 0, 0);
        rows.change(
                "INSERT INTO delivery (notice_id, department, channel, target, state, attempts, not_before,"
                        + " next_attempt_at, first_attempt_at) VALUES (?, 'zj-kjt', 'FEISHU', 'figures', ?, 15, ?, ?, ?)",
                notice,
                state,
                neverBefore,
                then,
                then);
    }
}
