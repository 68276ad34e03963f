package org.policytrack.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class TaskResourceTest extends TaskServiceTest {

    @Nested
    class Listing {

        @Test
        void theNumberedTasksAreShownByDefault() {
            list("").body("items", hasSize(22)).body("items.kind", everyItem(equalTo("TASK")));
            list("&kind=MEASURE").body("items", hasSize(3));
            list("&kind=ALL").body("items", hasSize(25));
        }

        @Test
        void everyAssignmentOfTheOfficialTextIsThere() {
            List<List<Object>> responsibilities = list("&limit=200").extract().path("items.responsibilities");

            assertThat(responsibilities.stream().mapToInt(List::size).sum()).isEqualTo(103);
        }

        @Test
        void aDepartmentFindsWhatItLeads() {
            list("&department=zj-scjg&role=LEAD")
                    .body("items.number", contains(20, 22))
                    .body("items[0].section.title", equalTo("完善“元空间”治理规则"));
        }

        @Test
        void aMemberOfAGroupFindsWhatTheGroupOwes() {
            list("&department=zj-hangzhou-fgw&kind=ALL")
                    .body("items.id", contains("zj-metaverse-2023-m2", "zj-metaverse-2023-m3"));
        }

        @Test
        void sectionsAndWordsNarrowTheList() {
            list("&section=16").body("items.number", contains(22));
            list("&q=%E4%B8%93%E5%88%A9").body("items.number", contains(20));
            list("&q=%25").body("items", hasSize(0));
            list("&status=COMPLETED&section=1").body("items", hasSize(0));
        }

        @Test
        void pagesFollowTheOrderOfThePlan() {
            List<Integer> numbers = new ArrayList<>();
            String cursor = "";
            do {
                var page = list("&limit=7" + cursor).extract();
                numbers.addAll(page.path("items.number"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(numbers).hasSize(22).isSorted();
        }

        @Test
        void aKindThatDoesNotExistIsRefused() {
            asReporterOf("zj-scjg")
                    .get("/tasks?kind=BOGUS")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("kind"));
        }

        @Test
        void theCursorOfAnotherListIsRefused() {
            String cursor = asReporterOf("zj-scjg").get("/milestones?limit=1").path("next");

            asReporterOf("zj-scjg")
                    .get("/tasks?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }

        private ValidatableResponse list(String query) {
            return asReporterOf("zj-scjg")
                    .urlEncodingEnabled(false)
                    .get("/tasks?plan=zj-metaverse-2023" + query)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Reading {

        @Test
        void aTaskSaysWhatTheOfficialTextSays() {
            asReporterOf("zj-scjg")
                    .get("/tasks/zj-metaverse-2023-t20")
                    .then()
                    .statusCode(200)
                    .body("text", startsWith("支持龙头企业联合行业协会"))
                    .body("indicators[0].target", equalTo(170))
                    .body("indicators[0].unit", equalTo("项"))
                    .body("indicators[0].comparison", equalTo("AT_LEAST"))
                    .body("responsibilities[0].department", equalTo("zj-scjg"))
                    .body("responsibilities[0].role", equalTo("LEAD"))
                    .body("responsibilities[1].role", equalTo("COOPERATING"))
                    .body("responsibilities[1].members", nullValue());
        }

        @Test
        void aGroupShowsWhoFilesForIt() {
            asReporterOf("zj-scjg")
                    .get("/tasks/zj-metaverse-2023-m2")
                    .then()
                    .statusCode(200)
                    .body("responsibilities[1].name", equalTo("省委网信办"))
                    .body("responsibilities[1].wording", equalTo("省网信办"))
                    .body("responsibilities[6].members", hasSize(11))
                    .body("responsibilities[6].members", hasItem("zj-lishui-fgw"));
        }
    }

    @Nested
    class RecordingProgress {

        @Test
        void isForServicesOnly() {
            asCoordinator()
                    .body(progress(1, 10))
                    .put("/tasks/zj-metaverse-2023-t19/progress")
                    .then()
                    .statusCode(403);
            asReporterOf("zj-jst").get("/tasks/zj-metaverse-2023-t19").then().body("percentComplete", nullValue());
        }

        @Test
        void theHighestSequenceIsTheLastWord() {
            String path = "/tasks/zj-metaverse-2023-t18/progress";

            asReportingService()
                    .body(progress(7, 40))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("percentComplete", equalTo(40));
            asReportingService()
                    .body(progress(6, 30))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("percentComplete", equalTo(40));
            String tag = asReportingService().body(progress(8, 60)).put(path).header("ETag");

            assertThat(asReportingService().body(progress(8, 60)).put(path).header("ETag"))
                    .isEqualTo(tag);
            asReporterOf("zj-jst")
                    .get("/tasks/zj-metaverse-2023-t18")
                    .then()
                    .body("percentComplete", equalTo(60))
                    .body("status", equalTo("IN_PROGRESS"))
                    .body("progressAsOf", equalTo("2023-04-20"));
        }

        @Test
        void impossibleProgressIsRefused() {
            asReportingService()
                    .body(progress(9, 101))
                    .put("/tasks/zj-metaverse-2023-t18/progress")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/percentComplete"));
        }

        private static String progress(int sequence, int percent) {
            return "{\"sequence\":%d,\"percentComplete\":%d,\"status\":\"IN_PROGRESS\",\"progressAsOf\":\"2023-04-20\"}"
                    .formatted(sequence, percent);
        }
    }
}
