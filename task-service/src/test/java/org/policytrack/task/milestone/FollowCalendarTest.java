package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
class FollowCalendarTest extends TaskServiceTest {

    @Inject
    FollowCalendar follow;

    @Inject
    DataSource database;

    @Test
    void aDayToActByThatFollowsALaterCalendarIsTheServicesOwnChange() throws SQLException {
        TestPlan plan = aPlan().imported();
        wasToActBy("2023-04-27", plan.mechanism());

        follow.atStart(new StartupEvent());
        follow.atStart(new StartupEvent());

        List<AuditTable.Entry> entries = new AuditTable(database).about("Milestone", plan.mechanism());
        assertThat(entries).hasSize(1);
        AuditTable.Entry entry = entries.getFirst();
        assertThat(entry.actor()).isEqualTo("task-service");
        assertThat(entry.action()).isEqualTo("followCalendar");
        assertThat(entry.before().path("actBy").asText()).isEqualTo("2023-04-27");
        assertThat(entry.after().path("actBy").asText()).isEqualTo("2023-04-28");
        assertThat(new AuditTable(database).about("Milestone", plan.id() + "-g1-year-end"))
                .isEmpty();
    }

    @Test
    void whatWasKnownOnADayThatIsOverStays() throws SQLException {
        TestPlan plan = aPlan().imported();
        clock.isOn("2023-04-21");
        wasToActBy("2023-04-27", plan.mechanism());
        held("act_by = '2023-04-27'", plan.mechanism());

        follow.atStart(new StartupEvent());
        clock.isOn("2023-04-22");

        assertThat(actBy(plan, "2023-04-20")).isEqualTo("2023-04-27");
        assertThat(actBy(plan, "2023-04-21")).isEqualTo("2023-04-28");
    }

    @Test
    void aDayToActByThatAnEarlierVersionDidNotRecordIsReckonedOnce() throws SQLException {
        TestPlan plan = aPlan().imported();
        held("act_by = NULL", plan.mechanism());
        clock.isOn("2023-04-21");
        assertThat(actBy(plan, "2023-04-20")).isEqualTo("2023-04-28");

        follow.atStart(new StartupEvent());
        follow.atStart(new StartupEvent());

        assertThat(actBy(plan, "2023-04-20")).isEqualTo("2023-04-28");
        assertThat(new AuditTable(database).about("Milestone", plan.mechanism()))
                .hasSize(1);
    }

    @Test
    void whatSomebodyChangesMeanwhileFollowsAllTheSame() throws SQLException, InterruptedException, ExecutionException {
        TestPlan plan = aPlan().imported();
        wasToActBy("2023-04-27", plan.mechanism());

        CompletableFuture<Void> start;
        try (Connection other = database.getConnection();
                PreparedStatement change =
                        other.prepareStatement("UPDATE milestone SET version = version + 1 WHERE id = ?")) {
            other.setAutoCommit(false);
            change.setString(1, plan.mechanism());
            change.executeUpdate();
            start = CompletableFuture.runAsync(() -> follow.atStart(new StartupEvent()));
            await().during(Duration.ofMillis(300)).until(() -> !start.isDone());
            other.commit();
            other.setAutoCommit(true);
        }
        start.get();

        assertThat(asCoordinator().get("/milestones/" + plan.mechanism()).<String>path("actBy"))
                .isEqualTo("2023-04-28");
        assertThat(new AuditTable(database).about("Milestone", plan.mechanism()))
                .hasSize(1);
    }

    private static String actBy(TestPlan plan, String day) {
        return asCoordinator()
                .get("/milestones/" + plan.mechanism() + "?asOf=" + day)
                .path("actBy");
    }

    private void held(String value, String milestone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE milestone_dates SET " + value + " WHERE milestone_id = ?")) {
            statement.setString(1, milestone);
            statement.executeUpdate();
        }
    }

    private void wasToActBy(String day, String milestone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE milestone SET act_by = ? WHERE id = ?")) {
            statement.setString(1, day);
            statement.setString(2, milestone);
            statement.executeUpdate();
        }
    }
}
