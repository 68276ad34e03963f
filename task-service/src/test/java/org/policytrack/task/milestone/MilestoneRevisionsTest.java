package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.milestone.MilestoneRevisions.Revision;

@QuarkusTest
class MilestoneRevisionsTest extends TaskServiceTest {

    @Inject
    MilestoneRevisions revisions;

    @Inject
    FollowCalendar follow;

    @Inject
    DataSource database;

    @Inject
    SessionFactory sessions;

    private String milestone;

    @BeforeEach
    void aMilestoneIsImported() {
        milestone = aPlan().imported().mechanism();
    }

    @Test
    void beginWithTheImport() {
        assertThat(revision()).isEqualTo(new Revision(0, Optional.empty()));
        assertThat(revisions.of(List.of())).isEmpty();
    }

    @Test
    void countEachMoveToTheInstant() {
        clock.isOn("2023-04-21");
        move("2023-05-31");
        move("2023-04-30");

        assertThat(revision()).isEqualTo(new Revision(2, Optional.of(Instant.parse("2023-04-21T02:00:00Z"))));
    }

    @Test
    void countAnAchievementOnceFromTheDayItWasTold() {
        clock.isOn("2023-04-24");
        achieved(2);
        achieved(2);
        achieved(1);

        assertThat(revision()).isEqualTo(new Revision(1, Optional.of(Instant.parse("2023-04-23T16:00:00Z"))));
    }

    @Test
    void countADayToActByThatFollowsALaterCalendar() throws SQLException {
        move("2023-05-31");
        clock.isOn("2023-04-24");
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE milestone SET act_by = '2023-05-30' WHERE id = ?")) {
            statement.setString(1, milestone);
            statement.executeUpdate();
        }

        follow.atStart(new StartupEvent());

        assertThat(revision()).isEqualTo(new Revision(2, Optional.of(Instant.parse("2023-04-23T16:00:00Z"))));
    }

    @Test
    void areAskedForInPortionsHoweverManyThereAre() {
        String other = aPlan().imported().mechanism();
        move("2023-05-31");
        List<String> many = new ArrayList<>(Collections.nCopies(2 * MilestoneRevisions.AT_ONCE, "unknown"));
        many.addFirst(milestone);
        many.addLast(other);
        Statistics asked = sessions.getStatistics();
        asked.setStatisticsEnabled(true);
        long before = asked.getPrepareStatementCount();

        Map<String, Revision> found = QuarkusTransaction.requiringNew().call(() -> revisions.of(many));

        long statements = asked.getPrepareStatementCount() - before;
        asked.setStatisticsEnabled(false);
        assertThat(found).containsOnlyKeys(milestone, other);
        assertThat(Objects.requireNonNull(found.get(milestone)).number()).isEqualTo(1);
        assertThat(statements).isGreaterThanOrEqualTo(3 * 3);
    }

    @Test
    void countNoReminder() {
        asCoordinator().post("/deadline-scans").then().statusCode(201);

        assertThat(revision().number()).isZero();
    }

    private Revision revision() {
        return Objects.requireNonNull(revisions.of(List.of(milestone)).get(milestone));
    }

    private void move(String to) {
        asCoordinator()
                .header("If-Match", tagOf("/milestones/" + milestone))
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(to))
                .post("/milestones/" + milestone + "/due-date-changes")
                .then()
                .statusCode(201);
    }

    private void achieved(int sequence) {
        asReportingService()
                .body("{\"sequence\":%d,\"achievedOn\":\"2023-04-19\"}".formatted(sequence))
                .put("/milestones/" + milestone + "/achievement")
                .then()
                .statusCode(200);
    }
}
