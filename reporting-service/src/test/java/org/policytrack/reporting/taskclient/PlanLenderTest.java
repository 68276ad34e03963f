package org.policytrack.reporting.taskclient;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotFoundException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLenderTest {

    private final Plan plan = new Plan(
            "p", LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31"), new Plan.Settings(10, 30, 35, 7, false));

    /** By a proxy: a class that implements the client would be taken for a resource of this service. */
    private final TaskServiceClient ofAnEarlierVersion = (TaskServiceClient) Proxy.newProxyInstance(
            TaskServiceClient.class.getClassLoader(),
            new Class<?>[] {TaskServiceClient.class},
            (proxy, operation, values) -> answer(operation));

    @Test
    void aTaskServiceOfAnEarlierVersionLendsItsPlansWithoutHistories() {
        BorrowedPlan borrowed = new PlanLender(ofAnEarlierVersion).fetch("p").orElseThrow();

        assertThat(borrowed.plan()).isEqualTo(plan);
        assertThat(borrowed.changes()).isEmpty();
        assertThat(borrowed.dates()).isEmpty();
    }

    private Object answer(Method operation) {
        return switch (operation.getName()) {
            case "plan" -> plan;
            case "tasks" -> new TaskPage(List.of(), null);
            default -> throw new NotFoundException();
        };
    }
}
