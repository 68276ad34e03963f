package org.policytrack.task.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
class ReminderLadderResourceTest extends TaskServiceTest {

    private static final String OTHER = """
            {"daysBefore":[5,20],"overdueEveryDays":10,"headFromDaysLeft":3,"officeFromWorkingDaysLate":2,
             "climbAfterWorkingDays":1,"reportDaysBefore":[2],"reviewAfterWorkingDays":4}""";

    @Inject
    DataSource database;

    @Nested
    class ReadingTheLadder {

        @Test
        void ofAPlanForWhichNothingWasDecidedGivesTheDefault() {
            asReporterOf("zj-jyt")
                    .get("/plans/zj-metaverse-2023/reminder-ladder")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"v0\"")
                    .body("plan", equalTo("zj-metaverse-2023"))
                    .body("daysBefore", contains(30, 14, 7, 3, 1))
                    .body("overdueEveryDays", equalTo(7))
                    .body("headFromDaysLeft", equalTo(1))
                    .body("officeFromWorkingDaysLate", equalTo(5))
                    .body("climbAfterWorkingDays", equalTo(3))
                    .body("reportDaysBefore", contains(3, 1))
                    .body("reviewAfterWorkingDays", equalTo(3))
                    .body("version", equalTo(0));
        }

        @Test
        void ofNoPlanIsNotFound() {
            asCoordinator().get("/plans/none/reminder-ladder").then().statusCode(404);
        }
    }

    @Nested
    class ChangingTheLadder {

        @Test
        void isReadAfterwardsAndRecordedOnce() {
            TestPlan plan = aPlan().imported();

            change(plan, "\"v0\"", OTHER, 200)
                    .header("ETag", "\"v1\"")
                    .body("daysBefore", contains(20, 5))
                    .body("version", equalTo(1));

            asCoordinator()
                    .get(path(plan))
                    .then()
                    .header("ETag", "\"v1\"")
                    .body("overdueEveryDays", equalTo(10))
                    .body("reportDaysBefore", contains(2));
            List<AuditTable.Entry> entries = new AuditTable(database).about("ReminderLadder", plan.id());
            assertThat(entries).hasSize(1);
            assertThat(entries.getFirst().action()).isEqualTo("changeReminderLadder");
            assertThat(entries.getFirst().before().path("overdueEveryDays").asInt())
                    .isEqualTo(7);
            assertThat(entries.getFirst().after().path("overdueEveryDays").asInt())
                    .isEqualTo(10);
        }

        @Test
        void aSecondTimeCountsTheVersionOn() {
            TestPlan plan = aPlan().imported();
            change(plan, "\"v0\"", OTHER, 200);

            change(plan, tagOf(path(plan)), OTHER.replace("[5,20]", "[]"), 200)
                    .header("ETag", "\"v2\"")
                    .body("daysBefore.size()", equalTo(0));
        }

        @Test
        void toWhatItIsChangesNothing() {
            TestPlan plan = aPlan().imported();
            change(plan, "\"v0\"", OTHER, 200);

            change(plan, "\"v1\"", OTHER.replace("[5,20]", "[20,5]"), 200).header("ETag", "\"v1\"");

            assertThat(new AuditTable(database).about("ReminderLadder", plan.id()))
                    .hasSize(1);
        }

        @Test
        void needsTheVersionThatWasRead() {
            TestPlan plan = aPlan().imported();
            change(plan, "\"v0\"", OTHER, 200);

            change(plan, "\"v0\"", OTHER.replace("10", "11"), 412);
            asCoordinator().body(OTHER).put(path(plan)).then().statusCode(428);
        }

        @Test
        void isForTheCoordinatingOffice() {
            asReporterOf("zj-fgw")
                    .header("If-Match", "\"v0\"")
                    .body(OTHER)
                    .put("/plans/zj-metaverse-2023/reminder-ladder")
                    .then()
                    .statusCode(403);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                [5,20] | [0]             | /daysBefore/0
                [5,20] | [7,367]         | /daysBefore/1
                [5,20] | [7,3,7]         | /daysBefore/2
                [5,20] | null            | /daysBefore
                [2]    | [2,2]           | /reportDaysBefore/1
                10     | 0               | /overdueEveryDays
                10     | 367             | /overdueEveryDays
                10     | null            | /overdueEveryDays
                """)
        void isRefusedWhereItIsNoLadder(String words, String others, String pointer) {
            TestPlan plan = aPlan().imported();

            change(plan, "\"v0\"", OTHER.replace(words, others), 422).body("errors.pointer", hasItem(pointer));
        }

        @Test
        void isRefusedWithMoreThanTwentyDays() {
            String days = IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).collect(Collectors.joining(","));

            change(aPlan().imported(), "\"v0\"", OTHER.replace("5,20", days), 422)
                    .body("errors.pointer", hasItem("/daysBefore"));
        }

        private static ValidatableResponse change(TestPlan plan, String tag, String ladder, int status) {
            return asCoordinator()
                    .header("If-Match", tag)
                    .body(ladder)
                    .put(path(plan))
                    .then()
                    .statusCode(status);
        }

        private static String path(TestPlan plan) {
            return plan.path() + "/reminder-ladder";
        }
    }
}
