package org.policytrack.task.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
class PlanChangeResourceTest extends TaskServiceTest {

    @Test
    void everyChangeStandsInTheOrderOfTimeWithWhoAndWhy() {
        TestPlan plan = aPlan().imported();
        clock.isOn("2023-04-24");
        changeSettings(plan, "{\"redBehind\":25,\"readOwnDepartmentOnly\":false,\"reason\":\"年中会议\"}");
        clock.isOn("2023-04-25");
        change("/indicators/" + plan.task(20) + "-i1", "/target-changes", "\"target\":180.50");
        clock.isOn("2023-04-26");
        change("/milestones/" + plan.mechanism(), "/due-date-changes", "\"dueDate\":\"2023-05-31\"");

        list("plan=" + plan.id())
                .body("items.kind", contains("SETTING", "TARGET", "DUE_DATE"))
                .body("items.subject", contains("redBehind", plan.task(20) + "-i1", plan.mechanism()))
                .body("items.belongsTo", contains(plan.id(), plan.task(20), plan.id() + "-m1"))
                .body("items.from", contains("30", "170", "2023-04-30"))
                .body("items.to", contains("25", "180.5", "2023-05-31"))
                .body("items.reason", contains("年中会议", "联席会议商定", "联席会议商定"))
                .body("items.changedOn", contains("2023-04-24", "2023-04-25", "2023-04-26"))
                .body("items[2].changedAt", equalTo("2023-04-26T02:00:00Z"))
                .body("items[2].changedBy", equalTo("coordinator"))
                .body("items[2].name", equalTo("建立元宇宙部门工作协同机制"));
        list("from=2023-04-25&to=2023-04-25&plan=" + plan.id()).body("items.kind", contains("TARGET"));
        list("to=2023-04-23&plan=" + plan.id()).body("items", hasSize(0));
    }

    @Test
    void aSettingMayBeChangedWithoutAReason() {
        TestPlan plan = aPlan().imported();

        changeSettings(plan, "{\"redBehind\":25,\"reason\":\" \"}");
        changeSettings(plan, "{\"redBehind\":25,\"reason\":\"nothing to change\"}");

        list("plan=" + plan.id()).body("items", hasSize(1)).body("items[0].reason", nullValue());
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwiceEvenWithinOneInstant() {
        TestPlan plan = aPlan().imported();
        for (int round = 0; round < 3; round++) {
            changeSettings(plan, "{\"yellowBehind\":%d,\"redBehind\":%d}".formatted(11 + round, 31 + round));
            change("/milestones/" + plan.mechanism(), "/due-date-changes", "\"dueDate\":\"2023-05-1" + round + "\"");
            change("/indicators/" + plan.task(20) + "-i1", "/target-changes", "\"target\":" + (180 + round));
        }

        List<String> all = list("plan=" + plan.id()).extract().path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            var page = list("limit=2&plan=" + plan.id() + cursor).extract();
            paged.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void whoDoesNotSeeATaskDoesNotSeeWhatChangedInIt() {
        TestPlan plan = aPlan().narrowed().imported();
        change("/indicators/" + plan.task(20) + "-i1", "/target-changes", "\"target\":180");
        change("/milestones/" + plan.mechanism(), "/due-date-changes", "\"dueDate\":\"2023-05-31\"");
        change("/milestones/" + plan.id() + "-g1-year-end", "/due-date-changes", "\"dueDate\":\"2024-01-31\"");
        changeSettings(plan, "{\"redBehind\":25}");

        asReporterOf("zj-scjg").get("/plan-changes?plan=" + plan.id()).then().body("items", hasSize(4));
        asReportingService().get("/plan-changes?plan=" + plan.id()).then().body("items", hasSize(4));
        asReporterOf("zj-jyt")
                .get("/plan-changes?plan=" + plan.id())
                .then()
                .body("items.subject", contains(plan.id() + "-g1-year-end", "redBehind"));
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        for (String other : List.of("/milestones?limit=1", "/tasks?limit=1")) {
            String cursor = asCoordinator().get(other).path("next");

            asCoordinator()
                    .get("/plan-changes?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
    }

    private static ValidatableResponse list(String query) {
        return asCoordinator()
                .urlEncodingEnabled(false)
                .get("/plan-changes?" + query)
                .then()
                .statusCode(200);
    }

    private static void change(String path, String changes, String change) {
        asCoordinator()
                .header("If-Match", tagOf(path))
                .body("{%s,\"reason\":\"联席会议商定\"}".formatted(change))
                .post(path + changes)
                .then()
                .statusCode(201);
    }

    private static void changeSettings(TestPlan plan, String change) {
        asCoordinator()
                .header("If-Match", tagOf(plan.path()))
                .body(change)
                .patch(plan.path() + "/settings")
                .then()
                .statusCode(200);
    }
}
