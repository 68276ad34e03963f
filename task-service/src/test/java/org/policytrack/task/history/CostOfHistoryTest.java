package org.policytrack.task.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

/** Counts the statements Hibernate sends; the least of a few tries, since jobs of the service may send some meanwhile. */
@QuarkusTest
class CostOfHistoryTest extends TaskServiceTest {

    private static final int TRIES = 5;
    private static final AtomicInteger ASKED = new AtomicInteger();

    @Inject
    SessionFactory sessions;

    @Test
    void isTheSameForOneTaskAsForAll() {
        TestPlan plan = aPlan().imported();
        clock.isOn("2023-04-21");

        for (String list : List.of("/tasks?kind=MEASURE&", "/indicators?", "/milestones?state=UPCOMING&")) {
            String ofPlan = list + "plan=" + plan.id();
            assertThat(moreStatementsForThePast(ofPlan + "&limit=200"))
                    .isEqualTo(moreStatementsForThePast(ofPlan + "&limit=1"))
                    .isBetween(1L, 4L);
        }
    }

    @Test
    void isNoneWhereNoDayIsAskedFor() {
        String tasks = "/tasks?kind=ALL&plan=" + aPlan().imported().id();
        clock.isOn("2023-04-21");
        long today = statementsFor(tasks);

        assertThat(today).isEqualTo(statementsFor(tasks + "&asOf=2023-04-21"));
        assertThat(statementsFor(tasks + "&asOf=2023-04-20")).isEqualTo(today + 4);
    }

    /** A list of languages nobody has sent yet. */
    private static String inNoKeptAnswer() {
        return "zh, x-" + ASKED.incrementAndGet() + ";q=0.1";
    }

    private long moreStatementsForThePast(String path) {
        return statementsFor(path + "&asOf=2023-04-20") - statementsFor(path);
    }

    private long statementsFor(String path) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.generate(() -> {
                        long before = statistics.getPrepareStatementCount();
                        asCoordinator()
                                .header("Accept-Language", inNoKeptAnswer())
                                .get(path)
                                .then()
                                .statusCode(200);
                        return statistics.getPrepareStatementCount() - before;
                    })
                    .limit(TRIES)
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
