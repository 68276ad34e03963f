package org.policytrack.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;
import org.policytrack.task.reading.Sight;

@QuarkusTest
class DueEventsTest extends TaskServiceTest {

    private static final int MOVES = 60;
    private static final Sight COORDINATOR = Sight.of(new Caller("coordinator", Set.of(Role.COORDINATOR), "zj-fgw"));

    @Inject
    DueEvents events;

    /** A program that was given a number before its date would take the date for one it knows. */
    @Test
    void noNumberIsAheadOfWhatIsShown() throws InterruptedException, ExecutionException {
        TestPlan plan = aPlan().imported();

        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> moveAgainAndAgain(plan.mechanism()));
        while (!moving.isDone()) {
            assertThat(shown(plan)).hasSize(12).allMatch(event -> event.revision() <= event.moves());
        }
        moving.get();

        assertThat(shown(plan).stream()
                        .filter(event -> event.milestone().equals(plan.mechanism()))
                        .toList())
                .singleElement()
                .matches(event -> event.revision() == MOVES && event.moves() == MOVES);
    }

    @Test
    void areInTheOrderOfTheirDays() {
        TestPlan plan = aPlan().imported();

        assertThat(shown(plan)).extracting(DueEvent::actBy).isSorted();
        assertThat(shown(plan).getFirst().milestone()).isEqualTo(plan.mechanism());
    }

    private List<DueEvent> shown(TestPlan plan) {
        return QuarkusTransaction.requiringNew().call(() -> events.ofPlan(plan.id(), COORDINATOR));
    }

    private static void moveAgainAndAgain(String milestone) {
        for (int time = 1; time <= MOVES; time++) {
            asCoordinator()
                    .header("If-Match", "*")
                    .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}"
                            .formatted(LocalDate.of(2023, 5, 4).plusDays(time)))
                    .post("/milestones/" + milestone + "/due-date-changes")
                    .then()
                    .statusCode(201);
        }
    }
}
