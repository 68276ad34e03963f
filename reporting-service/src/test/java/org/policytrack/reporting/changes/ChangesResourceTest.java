package org.policytrack.reporting.changes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ChangesResourceTest extends ReportingServiceTest {

    private final TestTask task =
            aTask().withIndicator("170", "AT_LEAST").withMilestone("2023-06-30").added();

    @Nested
    class AgainstTheAnswered {

        @Test
        void whatWasAskedIsToldFromWhatWasNot() {
            String returned = aReport(task)
                    .with("problems", "人手不足")
                    .withValue(task.indicator(), "68")
                    .filed();
            giveBack(returned, "/indicatorValues/0/value", "/achievements");
            String answer = aReport(task)
                    .with("achievements", "申请专利70项")
                    .with("nextSteps", "继续")
                    .withValue(task.indicator(), "70.5")
                    .answering(returned)
                    .filed();

            changes(answer)
                    .body("report", equalTo(answer))
                    .body("against", equalTo("ANSWERED"))
                    .body("comparedWith", equalTo(returned))
                    .body(
                            "items.pointer",
                            contains("/achievements", "/nextSteps", "/indicatorValues/0/value", "/problems"))
                    .body("items.wasAsked", contains(true, false, true, false))
                    .body("items[0].from", equalTo("申请专利68项"))
                    .body("items[0].to", equalTo("申请专利70项"))
                    .body("items[1].from", nullValue())
                    .body("items[1].to", equalTo("继续"))
                    .body("items[2].from", equalTo(68))
                    .body("items[2].to", equalTo(70.5f))
                    .body("items[3].from", equalTo("人手不足"))
                    .body("items[3].to", nullValue());
        }

        @Test
        void whoAsksForAWholeAsksForItsParts() {
            String returned = aReport(task)
                    .withValueWithoutEvidence(task.indicator(), "68")
                    .filed();
            giveBack(returned, "/indicatorValues/0/evidence", "/milestonesAchieved");
            String answer = aReport(task)
                    .withValue(task.indicator(), "68")
                    .withAchievement(task.milestone(), "2023-06-19")
                    .answering(returned)
                    .filed();

            changes(answer)
                    .body(
                            "items.pointer",
                            contains("/indicatorValues/0/evidence/0", "/milestonesAchieved/0/achievedOn"))
                    .body("items.wasAsked", contains(true, true))
                    .body("items[0].to.link", equalTo("https://example.org/68.pdf"))
                    .body("items[1].to", equalTo("2023-06-19"));
        }

        @Test
        void evidenceIsMatchedByItsReferenceWhereverItStands() {
            String returned = aReport(task)
                    .withValue(task.indicator(), "68")
                    .provedBy("旧附件", "https://example.org/old/0")
                    .filed();
            giveBack(returned, "/indicatorValues/0/evidence/1/title");
            String answer = aReport(task)
                    .withValueWithoutEvidence(task.indicator(), "68")
                    .provedBy("新附件", "https://example.org/old")
                    .provedBy("专利受理通知书", "https://example.org/68.pdf")
                    .answering(returned)
                    .filed();

            changes(answer)
                    .body("items.pointer", contains("/indicatorValues/0/evidence/0", "/indicatorValues/0/evidence/1"))
                    .body("items[0].from", nullValue())
                    .body("items[0].to.title", equalTo("新附件"))
                    .body("items[1].from.title", equalTo("旧附件"))
                    .body("items[1].to", nullValue())
                    .body("items.wasAsked", contains(false, true));
        }

        @Test
        void anotherTitleOfTheSameReferenceIsAChange() {
            String returned = aReport(task)
                    .withValueWithoutEvidence(task.indicator(), "68")
                    .provedBy("旧题", "https://example.org/a")
                    .filed();
            giveBack(returned, "/status");
            String answer = aReport(task)
                    .withValueWithoutEvidence(task.indicator(), "68")
                    .provedBy("新题", "https://example.org/a")
                    .answering(returned)
                    .filed();

            changes(answer)
                    .body("items.pointer", contains("/indicatorValues/0/evidence/0"))
                    .body("items[0].from.title", equalTo("旧题"))
                    .body("items[0].to.title", equalTo("新题"))
                    .body("items[0].wasAsked", equalTo(false));
        }

        @Test
        void aReportThatAnswersNothingCannotBeHeldAgainstIt() {
            String report = aReport(task).filed();

            asReviewer()
                    .get("/progress-reports/" + report + "/changes?against=ANSWERED")
                    .then()
                    .statusCode(422)
                    .body("errors[0].parameter", equalTo("against"));
            asReviewer()
                    .get("/progress-reports/" + report + "/changes?against=NOTHING")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class AgainstTheLastAccepted {

        @Test
        void itIsTheDepartmentsOwnOfTheSameTask() {
            accept(aReport(task).at(30).filed());
            String last = aReport(task).at(40).filed();
            accept(last);
            giveBack(aReport(task).at(45).filed());
            String report = aReport(task).with("period", "2023-05").at(50).filed();

            changes(report)
                    .body("against", equalTo("LAST_ACCEPTED"))
                    .body("comparedWith", equalTo(last))
                    .body("items.pointer", contains("/percentComplete"))
                    .body("items[0].from", equalTo(40))
                    .body("items[0].to", equalTo(50))
                    .body("items[0].wasAsked", equalTo(false));
        }

        @Test
        void itCanBeAskedForWhereTheReportAnswersAnother() {
            accept(aReport(task).at(40).filed());
            String returned = aReport(task).at(45).filed();
            giveBack(returned, "/percentComplete");
            String answer = aReport(task).at(44).answering(returned).filed();

            changes(answer, "?against=LAST_ACCEPTED")
                    .body("items.pointer", contains("/percentComplete"))
                    .body("items[0].from", equalTo(40))
                    .body("items[0].wasAsked", equalTo(true));
        }

        @Test
        void anAcceptedReportIsHeldAgainstTheOneBeforeIt() {
            String first = aReport(task).at(30).filed();
            accept(first);
            String second = aReport(task).at(40).filed();
            accept(second);
            accept(aReport(task).at(50).filed());

            changes(second).body("comparedWith", equalTo(first)).body("items[0].from", equalTo(30));
        }

        @Test
        void withNothingAcceptedEverythingIsNew() {
            String report = aReport(task).filed();

            changes(report)
                    .body("comparedWith", nullValue())
                    .body("items.pointer", contains("/percentComplete", "/status", "/achievements"))
                    .body("items[0].from", nullValue());
        }

        @Test
        void whatIsTheSameIsNotListed() {
            accept(aReport(task).withValue(task.indicator(), "68.00").filed());
            String report = aReport(task).withValue(task.indicator(), "68").filed();

            changes(report).body("items", hasSize(0));
        }
    }

    @Nested
    class Readers {

        @Test
        void whoDoesNotSeeTheReportDoesNotSeeItsChanges() {
            String report = aReport(task).filed();

            asViewerOf("zj-jyt")
                    .get("/progress-reports/" + report + "/changes")
                    .then()
                    .statusCode(404);
            asReporterOf("zj-scjg")
                    .get("/progress-reports/" + report + "/changes")
                    .then()
                    .statusCode(200);
        }

        @Test
        void whoSeesTheAcceptedAnswerDoesNotLearnWhatWasReturned() {
            String returned = aReport(task).with("achievements", "不宜公开").filed();
            giveBack(returned, "/achievements");
            String answer = aReport(task).answering(returned).filed();
            accept(answer);

            asViewerOf("zj-jyt")
                    .get("/progress-reports/" + answer + "/changes")
                    .then()
                    .statusCode(200)
                    .body("against", equalTo("LAST_ACCEPTED"))
                    .body("items.wasAsked", contains(false, false, false));
            asViewerOf("zj-jyt")
                    .get("/progress-reports/" + answer + "/changes?against=ANSWERED")
                    .then()
                    .statusCode(422);
            changes(answer).body("items[0].from", equalTo("不宜公开"));
        }
    }

    private static ValidatableResponse changes(String report) {
        return changes(report, "");
    }

    private static ValidatableResponse changes(String report, String query) {
        return asReviewer()
                .get("/progress-reports/" + report + "/changes" + query)
                .then()
                .statusCode(200);
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void giveBack(String report, String... pointers) {
        String fields = Arrays.stream(pointers)
                .map(pointer -> "{\"pointer\":\"" + pointer + "\",\"reason\":\"有误\"}")
                .collect(Collectors.joining(","));
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"改\",\"fields\":[" + fields + "]}")
                .post("/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
    }
}
