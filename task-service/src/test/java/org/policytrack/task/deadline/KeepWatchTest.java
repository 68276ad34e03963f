package org.policytrack.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

/** What an earlier version of this service imported, beside this one or before it, is watched by nobody. */
@QuarkusTest
class KeepWatchTest extends TaskServiceTest {

    private static final LocalDate IN_MARCH = LocalDate.of(2023, 3, 1);

    @Inject
    KeepWatch keep;

    @Inject
    DeadlineWatches watches;

    @Inject
    EntityManager entities;

    private TestPlan plan;

    @BeforeEach
    void nothingOfAPlanIsWatched() {
        clock.isOn(IN_MARCH.toString());
        plan = aPlan().imported();
        scan();
        QuarkusTransaction.requiringNew().run(() -> watches.delete("milestoneId like ?1", plan.id() + "%"));
        clock.isOn("2023-04-20");
        scan();
        assertThat(rungs()).isEmpty();
    }

    @Test
    void atTheStartItIsWatchedToo() {
        keep.atStart(new StartupEvent());
        scan();

        assertThat(rungs()).containsExactly("DUE_IN_14");
    }

    @Test
    void whatIsAchievedIsNot() {
        asReportingService()
                .body("{\"sequence\":1,\"achievedOn\":\"2023-04-19\"}")
                .put("/milestones/" + plan.mechanism() + "/achievement")
                .then()
                .statusCode(200);

        keep.atStart(new StartupEvent());

        assertThat(watched(plan.mechanism())).isFalse();
        assertThat(watched(plan.id() + "-m1-alliance")).isTrue();
    }

    @Test
    void anotherInstanceThatStartsAtTheSameTimeIsNoHindrance() throws ExecutionException, InterruptedException {
        CompletableFuture<Void> start = QuarkusTransaction.requiringNew().call(() -> {
            addedByAnother(plan.mechanism());
            CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> keep.atStart(new StartupEvent()));
            await().during(Duration.ofMillis(300)).until(() -> !starting.isDone());
            return starting;
        });

        start.get();
        scan();
        assertThat(rungs()).containsExactly("DUE_IN_14");
    }

    private void addedByAnother(String milestone) {
        entities.createNativeQuery("INSERT INTO deadline_watch (milestone_id, next_on) VALUES (?1, ?2)")
                .setParameter(1, milestone)
                .setParameter(2, DeadlineWatch.AT_ONCE)
                .executeUpdate();
    }

    private boolean watched(String milestone) {
        return QuarkusTransaction.requiringNew()
                .call(() -> watches.findByIdOptional(milestone).isPresent());
    }

    private List<String> rungs() {
        return asCoordinator().get("/deadline-flags?plan=" + plan.id()).path("items.rung");
    }

    private static void scan() {
        asCoordinator().post("/deadline-scans").then().statusCode(201);
    }
}
