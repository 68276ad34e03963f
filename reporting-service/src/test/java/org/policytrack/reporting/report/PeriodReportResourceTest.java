package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;
import static org.policytrack.reporting.report.ReadReport.draft;
import static org.policytrack.reporting.report.ReadReport.drafted;
import static org.policytrack.reporting.report.ReadReport.publish;
import static org.policytrack.reporting.report.ReadReport.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

/** On 20 June 2023, when no test says otherwise. */
@QuarkusTest
class PeriodReportResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan)
            .with("zj-jxt", "省经信厅")
            .withIndicator("170", "AT_LEAST")
            .withMilestone("2023-06-30")
            .added();

    @Inject
    DataSource database;

    @Nested
    class Drafting {

        @Test
        void aDraftTellsOfItsPeriodAndOfTodayWhileThatIsNotOver() {
            draft(plan, "MONTHLY", "2023-06")
                    .statusCode(201)
                    .header("ETag", "\"v0\"")
                    .body("state", equalTo("DRAFT"))
                    .body("first", equalTo("2023-06-01"))
                    .body("asOf", equalTo("2023-06-30"))
                    .body("edition", equalTo(1))
                    .body("draftedBy", equalTo("coordinator"))
                    .body("number", nullValue())
                    .body("content", nullValue());

            ReadReport read = ReadReport.of(lastDraft());

            assertThat(read.content().path("title").asText()).isEqualTo("《测试计划》2023年6月月度工作通报");
            assertThat(read.content().path("asOf").asText()).isEqualTo("2023-06-20");
            assertThat(read.content().path("knownAt").asText()).isEqualTo("2023-06-20");
            assertThat(read.content().path("since").asText()).isEqualTo("2023-05-31");
        }

        @Test
        void itIsComposedAnewAtEachReading() {
            int draft = drafted(plan, "MONTHLY", "2023-06");
            assertThat(ReadReport.of(draft).row("lights", "TASK", 1)).containsExactly("0", "0", "1", "0", "0", "1");

            accepted(aReport(task).at(50));

            assertThat(ReadReport.of(draft).row("lights", "TASK", 1)).containsExactly("0", "0", "0", "1", "0", "1");
        }

        @ParameterizedTest
        @CsvSource({
            "MONTHLY,   2023-06,    GOALS HIGHLIGHTS LIGHTS MOVED DEADLINES OWED PROBLEMS NEXT_STEPS FORECAST",
            "QUARTERLY, 2023-Q2,    GOALS HIGHLIGHTS LIGHTS MOVED DEADLINES OWED PROBLEMS NEXT_STEPS FORECAST",
            "ANNUAL,    2023,       GOALS HIGHLIGHTS LIGHTS MOVED DEADLINES OWED PROBLEMS NEXT_STEPS FORECAST EVALUATION",
            "MEETING,   2023-06-20, GOALS HIGHLIGHTS LIGHTS MOVED DEADLINES OWED PROBLEMS NEXT_STEPS FORECAST"
        })
        void eachKindHasItsSections(String kind, String period, String sections) {
            assertThat(ReadReport.of(drafted(plan, kind, period)).sections())
                    .isEqualTo(List.of(sections.split(" ", -1)));
        }

        @ParameterizedTest
        @CsvSource({
            "MONTHLY, 2023-6,  /period",
            "MONTHLY, 2022-12, /period",
            "MONTHLY, 2023-07, /period",
            "ANNUAL,  2024,    /period",
            "MEETING, 2024,    /period"
        })
        void whatIsNoPeriodOfThePlanOrHasNotBegunIsRefused(String kind, String period, String pointer) {
            draft(plan, kind, period).statusCode(422).body("errors.pointer", contains(pointer));
        }

        @Test
        void aPlanThatNobodyKnowsIsRefused() {
            draft("nobody-knows-it", "MONTHLY", "2023-06").statusCode(422).body("errors.pointer", contains("/plan"));
        }

        @ParameterizedTest
        @CsvSource({"2023-05-30, 422", "2023-05-31, 201", "2023-06-20, 201", "2023-06-21, 422"})
        void whatHasToBeKnownLiesBetweenTheLastDayAndToday(String knownAt, int status) {
            asCoordinator()
                    .body("{\"plan\":\"%s\",\"kind\":\"MONTHLY\",\"period\":\"2023-05\",\"knownAt\":\"%s\"}"
                            .formatted(plan, knownAt))
                    .post("/reports")
                    .then()
                    .statusCode(status);
        }

        @Test
        void ofOnePeriodThereIsOneDraftAndOneReport() {
            int first = drafted(plan, "MONTHLY", "2023-05");
            draft(plan, "MONTHLY", "2023-05").statusCode(409).body("type", equalTo("/problems/report-drafted-already"));
            draft(plan, "MEETING", "2023-05-31").statusCode(201);

            publish(first, 0).statusCode(200);

            draft(plan, "MONTHLY", "2023-05")
                    .statusCode(409)
                    .body("type", equalTo("/problems/report-published-already"));
        }

        @Test
        void oneKeyDraftsOneReport() {
            String key = UUID.randomUUID().toString();
            String body = "{\"plan\":\"%s\",\"kind\":\"MONTHLY\",\"period\":\"2023-05\"}".formatted(plan);

            int first = asCoordinator()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/reports")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/reports/" + lastDraft()))
                    .extract()
                    .path("id");
            int second = asCoordinator()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            assertThat(second).isEqualTo(first);
        }
    }

    @Nested
    class Revising {

        @Test
        void theOfficeChoosesHighlightsAndWritesBetweenTheTables() {
            accepted(aReport(task).at(50).with("achievements", "申请专利68项，居全国前列"));
            int draft = drafted(plan, "MONTHLY", "2023-06");

            revise(draft, 0, """
                            {"highlights":["%s"],"texts":[{"section":"GOALS","text":"总体好于预期。"}]}""".formatted(task.id()))
                    .statusCode(200)
                    .header("ETag", "\"v1\"")
                    .body("highlights", contains(task.id()))
                    .body("texts[0].section", equalTo("GOALS"));

            ReadReport read = ReadReport.of(draft);
            assertThat(read.section("GOALS").path("text").asText()).isEqualTo("总体好于预期。");
            assertThat(read.section("LIGHTS").has("text")).isFalse();
            assertThat(read.row("highlights", task.id(), 1)).containsExactly("省市场监管局", "绿灯", "50", "申请专利68项，居全国前列");
        }

        @Test
        void whatIsGivenLastTakesThePlaceOfAllBefore() {
            int draft = drafted(plan, "MONTHLY", "2023-06");
            revise(draft, 0, """
                    {"highlights":["%s"],"texts":[{"section":"GOALS","text":"甲"},{"section":"OWED","text":"乙"}]}""".formatted(task.id())).statusCode(200);

            revise(draft, 1, "{\"highlights\":[],\"texts\":[{\"section\":\"OWED\",\"text\":\"丙\"}]}")
                    .statusCode(200)
                    .body("highlights", hasSize(0))
                    .body("texts.text", contains("丙"));
        }

        @Test
        void unknownTasksOtherSectionsAndWhatIsSaidTwiceAreRefusedAtOnce() {
            int draft = drafted(plan, "MONTHLY", "2023-06");

            revise(draft, 0, """
                            {"highlights":["%1$s","nobody-knows-it","%1$s"],
                             "texts":[{"section":"GOALS","text":"甲"},{"section":"GOALS","text":"乙"},
                                      {"section":"EVALUATION","text":"丙"},{"section":"CORRECTION","text":"丁"}],
                             "knownAt":"2023-06-20"}""".formatted(task.id()))
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains(
                                    "/knownAt",
                                    "/highlights/1",
                                    "/highlights/2",
                                    "/texts/1/section",
                                    "/texts/2/section",
                                    "/texts/3/section"));
        }

        @Test
        void aVersionIsNeededAndAStaleOneIsRefused() {
            int draft = drafted(plan, "MONTHLY", "2023-06");
            String empty = "{\"highlights\":[],\"texts\":[]}";

            asCoordinator().body(empty).put("/reports/" + draft).then().statusCode(428);
            revise(draft, 7, empty).statusCode(412);
            revise(draft, 0, empty).statusCode(200);
        }

        @Test
        void theTagOfWhatWasReadIsGoodForAWrite() {
            int draft = drafted(plan, "MONTHLY", "2023-06");
            String tag = asCoordinator().get("/reports/" + draft).header("ETag");

            asCoordinator()
                    .header("If-None-Match", tag)
                    .get("/reports/" + draft)
                    .then()
                    .statusCode(304);
            asCoordinator()
                    .header("If-Match", tag)
                    .body("{\"highlights\":[],\"texts\":[{\"section\":\"GOALS\",\"text\":\"甲\"}]}")
                    .put("/reports/" + draft)
                    .then()
                    .statusCode(200);
        }

        @Test
        void onlyADraftIsRevised() {
            int out = published(plan, "MONTHLY", "2023-05");

            revise(out, 1, "{\"highlights\":[],\"texts\":[]}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/only-a-draft-is-revised"));
        }
    }

    @Nested
    class Publishing {

        @Test
        void whatIsPublishedStaysLetterForLetterWhateverIsFiledLater() {
            accepted(
                    aReport(task).at(40).withValue(task.indicator(), "68").with("problems", "=cmd()|' /C calc'!A0 🚀"));
            clock.isOn("2023-07-05");
            int id = drafted(plan, "MONTHLY", "2023-06");
            revise(id, 0, "{\"knownAt\":\"2023-07-05\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            publish(id, 1).statusCode(200);
            ReadReport before = ReadReport.of(id);
            byte[] bytes = ReadReport.bytesOf(id);
            String tag = asCoordinator().get("/reports/" + id).header("ETag");

            accepted(aReport(task).at(55).withValue(task.indicator(), "90"));
            accepted(aReport(task).with("period", "2023-07").at(70).withValue(task.indicator(), "120"));
            reverseAll();
            weigh("v0", weighing("{\"indicator\":\"" + task.indicator() + "\",\"weight\":1}"))
                    .statusCode(200);
            task.isMoved("2023-09-30", "2023-07-05");
            task.isAskedFor("200", "2023-07-05");
            OtherServices.changesSetting(plan, "redBehind", 50, "2023-07-05");
            realTime.passes(config.borrowed().freshFor());
            assertThat(ReadReport.of(id).letters()).isEqualTo(before.letters());
            clock.isOn("2024-07-05");

            assertThat(ReadReport.of(id).letters()).isEqualTo(before.letters());
            assertThat(Sha256.of(before.letters()))
                    .isEqualTo(before.report().path("sha256").asText());
            assertThat(before.letters()).contains("=cmd()|' /C calc'!A0 🚀");
            assertThat(ReadReport.bytesOf(id)).isEqualTo(bytes);
            asCoordinator().get("/reports/" + id).then().header("ETag", equalTo(tag));
        }

        @Test
        void onlyWhatItsPublisherReadIsPublished() {
            clock.isOn("2023-06-30");
            int id = drafted(plan, "MONTHLY", "2023-06");
            String read = asCoordinator().get("/reports/" + id).header("ETag");
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));

            publishAsRead(id, read).statusCode(412).body("type", equalTo("/problems/version-stale"));

            String readAgain = asCoordinator().get("/reports/" + id).header("ETag");
            publishAsRead(id, readAgain).statusCode(200).body("state", equalTo("PUBLISHED"));
        }

        @ParameterizedTest
        @CsvSource({"'\"v0\"', 200", "'*', 200", "'\"v1\", \"v0\"', 200", "'\"v0.abc\"', 412", "'\"v1\"', 412"})
        void aTagOfTheVersionAloneIsGoodWhateverItSays(String tag, int status) {
            publishAsRead(drafted(plan, "MONTHLY", "2023-05"), tag).statusCode(status);
        }

        private static ValidatableResponse publishAsRead(int id, String tag) {
            return asCoordinator()
                    .header("If-Match", tag)
                    .post("/reports/" + id + "/publication")
                    .then();
        }

        @Test
        void numbersCountFromOneForEachPlanKindAndYearWithoutGaps() {
            published(plan, "QUARTERLY", "2023-Q1");
            int early = drafted(plan, "MONTHLY", "2023-06");
            publish(early, 0).statusCode(409).body("type", equalTo("/problems/period-not-over"));
            published(plan, "MONTHLY", "2023-01");
            int withdrawn = published(plan, "MONTHLY", "2023-02");
            withdraw(withdrawn, 1).statusCode(200);
            publish(drafted(plan, "MONTHLY", "2023-03"), 7).statusCode(412);
            clock.isOn("2023-06-30");

            publish(early, 0)
                    .statusCode(200)
                    .body("state", equalTo("PUBLISHED"))
                    .body("number", equalTo(plan + "/MONTHLY/2023/3"))
                    .body("publishedBy", equalTo("coordinator"))
                    .body("publishedOn", equalTo("2023-06-30"));

            clock.isOn("2024-01-10");
            publish(drafted(plan, "MONTHLY", "2023-12"), 0).body("number", equalTo(plan + "/MONTHLY/2024/1"));
        }

        @Test
        void manyPublishedAtOnceHaveOneNumberEach() throws Exception {
            List<Integer> drafts = IntStream.rangeClosed(1, 5)
                    .mapToObj(month -> drafted(plan, "MONTHLY", "2023-0" + month))
                    .toList();

            try (ExecutorService people = Executors.newFixedThreadPool(5)) {
                List<Future<String>> numbers = drafts.stream()
                        .map(draft -> people.submit(() ->
                                publish(draft, 0).statusCode(200).extract().<String>path("number")))
                        .toList();
                for (int i = 0; i < 5; i++) {
                    numbers.get(i).get();
                }
            }

            asCoordinator()
                    .get("/reports?plan=" + plan)
                    .then()
                    .body(
                            "items.number.sort()",
                            equalTo(IntStream.rangeClosed(1, 5)
                                    .mapToObj(number -> plan + "/MONTHLY/2023/" + number)
                                    .toList()));
        }

        @Test
        void oneDraftIsPublishedOnceHoweverManyTry() throws Exception {
            int draft = drafted(plan, "MONTHLY", "2023-05");

            try (ExecutorService people = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> answers = IntStream.range(0, 4)
                        .mapToObj(i ->
                                people.submit(() -> publish(draft, 0).extract().statusCode()))
                        .toList();
                List<Integer> statuses =
                        answers.stream().map(PeriodReportResourceTest::await).toList();
                assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
                assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 412);
            }
            published(plan, "MONTHLY", "2023-04");

            asCoordinator()
                    .get("/reports?plan=" + plan)
                    .then()
                    .body("items.number", contains(plan + "/MONTHLY/2023/2", plan + "/MONTHLY/2023/1"));
        }

        @Test
        void whileTaskServiceIsSilentNothingIsKeptForEver() {
            int draft = drafted(plan, "MONTHLY", "2023-05");
            OtherServices.taskServiceIsSilent(true);
            realTime.passes(config.borrowed().freshFor());

            publish(draft, 0).statusCode(503);

            OtherServices.taskServiceIsSilent(false);
            realTime.passes(config.borrowed().restAfterFailure());
            publish(draft, 0).statusCode(200).body("number", equalTo(plan + "/MONTHLY/2023/1"));
        }

        @Test
        void aReportThatWasTamperedWithIsNotGivenOut() throws SQLException {
            int id = published(plan, "MONTHLY", "2023-05");

            try (Connection connection = database.getConnection();
                    PreparedStatement tamper = connection.prepareStatement(
                            "UPDATE frozen_content SET content = REPLACE(content, '2023', '2022') WHERE report_id = ?")) {
                tamper.setInt(1, id);
                assertThat(tamper.executeUpdate()).isEqualTo(1);
            }

            asCoordinator()
                    .get("/reports/" + id)
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("/problems/report-damaged"));
        }

        @Test
        void itIsRecordedWithTheHashOfWhatItSays() {
            int id = published(plan, "MONTHLY", "2023-05");

            List<AuditTable.Entry> entries = new AuditTable(database).about("PeriodReport", String.valueOf(id));
            assertThat(entries).extracting(AuditTable.Entry::action).containsExactly("draftReport", "publishReport");
            assertThat(entries.getLast().before().path("state").asText()).isEqualTo("DRAFT");
            assertThat(entries.getLast().after().path("state").asText()).isEqualTo("PUBLISHED");
            assertThat(entries.getLast().after().path("sha256").asText()).hasSize(64);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void aWithdrawnDraftMakesRoomForAnother() {
            int draft = drafted(plan, "MONTHLY", "2023-05");

            withdraw(draft, 0)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("withdrawalReason", equalTo("口径有误"));

            asCoordinator().get("/reports/" + draft).then().statusCode(200).body("content", nullValue());
            publish(draft, 1).statusCode(409).body("type", equalTo("/problems/report-move-not-possible"));
            withdraw(draft, 1).statusCode(409);
            draft(plan, "MONTHLY", "2023-05").statusCode(201).body("edition", equalTo(1));
        }

        @Test
        void whatWasPublishedStaysReadableWithItsNumberAndTheNextOneIsAnotherEdition() {
            int id = published(plan, "MONTHLY", "2023-05");
            String letters = ReadReport.of(id).letters();

            withdraw(id, 1).statusCode(200).body("number", equalTo(plan + "/MONTHLY/2023/1"));

            assertThat(ReadReport.of(id).letters()).isEqualTo(letters);
            asViewerOf("zj-jyt").get("/reports/" + id).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
            correct(id).statusCode(409).body("type", equalTo("/problems/only-the-published-is-corrected"));
            draft(plan, "MONTHLY", "2023-05")
                    .statusCode(201)
                    .body("edition", equalTo(2))
                    .body("corrects", nullValue());
        }

        @Test
        void aReasonIsNeeded() {
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\" \"}")
                    .post("/reports/" + drafted(plan, "MONTHLY", "2023-05") + "/withdrawal")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
        }
    }

    @Nested
    class Correcting {

        @Test
        void aNewEditionSaysWhatChangedAndWhyAndHowEachFigureDiffers() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));
            clock.isOn("2023-07-05");
            int first = published(plan, "MONTHLY", "2023-06");
            String before = ReadReport.of(first).letters();
            reverseAll();

            int second = correct(first)
                    .statusCode(201)
                    .body("edition", equalTo(2))
                    .body("corrects", equalTo(first))
                    .body("knownAt", equalTo("2023-07-05"))
                    .body("changes", equalTo("专利数更正"))
                    .body("reason", equalTo("重复统计"))
                    .body("state", equalTo("DRAFT"))
                    .extract()
                    .path("id");

            ReadReport draft = ReadReport.of(second);
            assertThat(draft.content().path("title").asText()).endsWith("（第2版）");
            assertThat(draft.section("CORRECTION").path("paragraphs").toString())
                    .contains(plan + "/MONTHLY/2023/1", "专利数更正", "重复统计");
            assertThat(draft.row("corrections", "indicator/" + task.indicator() + "/verified", 2))
                    .containsExactly("68项", "");
            asCoordinator().get("/reports/" + first).then().body("correctedBy", nullValue());

            publish(second, 0).statusCode(200).body("number", equalTo(plan + "/MONTHLY/2023/2"));

            asCoordinator()
                    .get("/reports/" + first)
                    .then()
                    .body("correctedBy", equalTo(second))
                    .body("state", equalTo("PUBLISHED"));
            assertThat(ReadReport.of(first).letters()).isEqualTo(before);
            correct(first).statusCode(409).body("type", equalTo("/problems/report-corrected-already"));
            correct(second).statusCode(201).body("edition", equalTo(3));
        }

        @Test
        void itBeginsWithTheHighlightsAndTextsOfTheOneBefore() {
            int draft = drafted(plan, "MONTHLY", "2023-05");
            revise(draft, 0, """
                            {"highlights":["%s"],"texts":[{"section":"GOALS","text":"总体好于预期。"}]}""".formatted(task.id())).statusCode(200);
            publish(draft, 1).statusCode(200);

            correct(draft)
                    .statusCode(201)
                    .body("highlights", contains(task.id()))
                    .body("texts.text", contains("总体好于预期。"));
        }

        @Test
        void whatItTakesInStaysWhenItsTextsAreWritten() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));
            clock.isOn("2023-07-05");
            int first = published(plan, "MONTHLY", "2023-06");
            reverseAll();
            int second = correct(first).statusCode(201).extract().path("id");

            revise(second, 0, "{\"highlights\":[],\"texts\":[{\"section\":\"GOALS\",\"text\":\"已更正。\"}]}")
                    .statusCode(200)
                    .body("knownAt", equalTo("2023-07-05"));

            assertThat(ReadReport.of(second).row("indicators", task.indicator(), 3))
                    .startsWith("无数据");
        }

        @Test
        void itKnowsNoLessThanWhatItCorrects() {
            clock.isOn("2023-07-05");
            int first = drafted(plan, "MONTHLY", "2023-06");
            revise(first, 0, "{\"knownAt\":\"2023-07-03\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            publish(first, 1).statusCode(200);

            correctAsKnownAt("2023-07-02", first).statusCode(422).body("errors.pointer", contains("/knownAt"));
            int second = correctAsKnownAt("2023-07-03", first)
                    .statusCode(201)
                    .extract()
                    .path("id");
            revise(second, 0, "{\"knownAt\":\"2023-07-02\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/knownAt"));
            revise(second, 0, "{\"knownAt\":\"2023-07-04\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200)
                    .body("knownAt", equalTo("2023-07-04"));
        }

        private static ValidatableResponse correctAsKnownAt(String day, int report) {
            return asCoordinator()
                    .body("{\"changes\":\"专利数更正\",\"reason\":\"重复统计\",\"knownAt\":\"%s\"}".formatted(day))
                    .post("/reports/" + report + "/corrections")
                    .then();
        }

        @Test
        void aWithdrawnCorrectionMakesRoomForAnother() {
            int first = published(plan, "MONTHLY", "2023-05");
            int second = corrected(first);
            withdraw(second, 1).statusCode(200).body("state", equalTo("WITHDRAWN"));

            report(first).body("state", equalTo("PUBLISHED")).body("correctedBy", nullValue());
            draft(plan, "MONTHLY", "2023-05")
                    .statusCode(409)
                    .body("type", equalTo("/problems/report-published-already"));
            int third = correct(first)
                    .statusCode(201)
                    .body("edition", equalTo(3))
                    .body("corrects", equalTo(first))
                    .extract()
                    .path("id");
            publish(third, 0).statusCode(200).body("number", equalTo(plan + "/MONTHLY/2023/3"));

            report(first).body("correctedBy", equalTo(third));
            report(second).body("state", equalTo("WITHDRAWN")).body("correctedBy", nullValue());
        }

        @ParameterizedTest
        @CsvSource({"2, 3 3 -", "3, 2 - -", "2 3, - - -", "3 2, - - -"})
        void nobodyIsSentToAWithdrawnEdition(String withdrawn, String correctedBy) {
            List<Integer> editions = new ArrayList<>(List.of(published(plan, "MONTHLY", "2023-05")));
            editions.add(corrected(editions.get(0)));
            editions.add(corrected(editions.get(1)));
            for (String edition : withdrawn.split(" ", -1)) {
                int id = editions.get(Integer.parseInt(edition) - 1);
                int version = report(id).extract().path("version");
                withdraw(id, version).statusCode(200);
            }

            assertThat(editions.stream().map(edition -> {
                        Integer later = report(edition).extract().path("correctedBy");
                        return later == null ? "-" : String.valueOf(editions.indexOf(later) + 1);
                    }))
                    .containsExactly(correctedBy.split(" ", -1));
        }

        @Test
        void whatIsCorrectedWhileItIsWithdrawnLeavesOneEditionInForce() {
            int first = published(plan, "MONTHLY", "2023-05");
            int second = corrected(first);
            int third = correct(second).statusCode(201).extract().path("id");
            withdraw(second, 1).statusCode(200);

            publish(third, 0).statusCode(200);

            report(first).body("correctedBy", equalTo(third));
            report(second).body("correctedBy", equalTo(third));
            correct(first).statusCode(409).body("type", equalTo("/problems/report-corrected-already"));
        }

        private int corrected(int report) {
            int next = correct(report).statusCode(201).extract().path("id");
            publish(next, 0).statusCode(200);
            return next;
        }

        private static ValidatableResponse report(int id) {
            return asViewerOf("zj-jyt").get("/reports/" + id).then().statusCode(200);
        }

        @Test
        void everyMoveIsRecorded() {
            int first = drafted(plan, "MONTHLY", "2023-05");
            revise(first, 0, "{\"highlights\":[\"" + task.id() + "\"],\"texts\":[]}")
                    .statusCode(200);
            publish(first, 1).statusCode(200);
            int second = correct(first).statusCode(201).extract().path("id");
            withdraw(second, 0).statusCode(200);
            withdraw(first, 2).statusCode(200);

            assertThat(actionsAbout(first))
                    .containsExactly("draftReport", "reviseReport", "publishReport", "withdrawReport");
            assertThat(actionsAbout(second)).containsExactly("correctReport", "withdrawReport");
        }

        private List<String> actionsAbout(int report) {
            return new AuditTable(database)
                    .about("PeriodReport", String.valueOf(report)).stream()
                            .map(AuditTable.Entry::action)
                            .toList();
        }

        @Test
        void onlyWhatIsPublishedIsCorrectedAndOnceAtATime() {
            int draft = drafted(plan, "MONTHLY", "2023-05");
            correct(draft).statusCode(409).body("type", equalTo("/problems/only-the-published-is-corrected"));
            publish(draft, 0).statusCode(200);
            correct(draft).statusCode(201);

            correct(draft).statusCode(409).body("type", equalTo("/problems/report-drafted-already"));
        }
    }

    @Nested
    class Reading {

        @Test
        void aDraftIsForTheCoordinatingOfficeAlone() {
            int draft = drafted(plan, "MONTHLY", "2023-05");

            for (String role : List.of("viewer", "reporter", "head", "reviewer", "administrator", "auditor")) {
                as(Token.of("a-" + role, "zj-scjg", role))
                        .get("/reports/" + draft)
                        .then()
                        .statusCode(404);
                as(Token.of("a-" + role, "zj-scjg", role))
                        .get("/reports/" + draft + "/figures/F1")
                        .then()
                        .statusCode(404);
                as(Token.of("a-" + role, "zj-scjg", role))
                        .get("/reports?plan=" + plan)
                        .then()
                        .body("items", hasSize(0));
            }
            asCoordinator().get("/reports?plan=" + plan).then().body("items.id", contains(draft));
        }

        @Test
        void whatIsPublishedIsForEverybodyWhoReadsThePlan() {
            int id = published(plan, "MONTHLY", "2023-05");

            asViewerOf("zj-jyt").get("/reports/" + id).then().statusCode(200).body("content.plan", equalTo(plan));
            asViewerOf("zj-jyt").get("/reports?plan=" + plan).then().body("items.id", contains(id));
        }

        @Test
        void whereAPlanNarrowsReadingOnlyWhoSeesTheWholeOfItReadsItsReports() {
            TestTask narrowed = aNarrowedTaskLedBy("zj-scjg").added();
            int id = drafted(narrowed.plan(), "MEETING", "2023-06-19");
            publish(id, 0).statusCode(200);

            asReporterOf("zj-scjg").get("/reports/" + id).then().statusCode(404);
            asReporterOf("zj-scjg").get("/reports").then().body("items.id", not(hasItem(id)));
            asReporterOf("zj-scjg")
                    .get("/evaluations/" + narrowed.plan())
                    .then()
                    .statusCode(404);
            asReviewer().get("/reports/" + id).then().statusCode(200);
            asReviewer().get("/reports").then().body("items.id", hasItem(id));
        }

        @Test
        void theListIsNewestFirstFilteredAndPaged() {
            int january = published(plan, "MONTHLY", "2023-01");
            int quarter = published(plan, "QUARTERLY", "2023-Q1");
            int february = published(plan, "MONTHLY", "2023-02");
            int draft = drafted(plan, "MONTHLY", "2023-03");

            list("").body("items.id", contains(draft, february, quarter, january));
            list("&kind=MONTHLY").body("items.id", contains(draft, february, january));
            list("&state=DRAFT").body("items.id", contains(draft));
            String next = list("&limit=3").body("items", hasSize(3)).extract().path("next");
            list("&limit=3&cursor=" + next).body("items.id", contains(january));
        }

        @Test
        void aFigureTellsTheEntriesOfTheLedgerItComesFrom() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));
            clock.isOn("2023-07-05");
            int id = published(plan, "MONTHLY", "2023-06");
            JsonNode figure = ReadReport.of(id).figure("indicators", task.indicator(), 3);
            reverseAll();

            asViewerOf("zj-jyt")
                    .get("/reports/" + id + "/figures/" + figure.path("ref").asText())
                    .then()
                    .statusCode(200)
                    .body("figure.value", equalTo(68))
                    .body("figure.unit", equalTo("项"))
                    .body("entries", hasSize(1))
                    .body("entries[0].id", equalTo(figure.path("ledger").get(0).asInt()))
                    .body("entries[0].kind", equalTo("VERIFIED"))
                    .body("entries[0].value", equalTo(68))
                    .body("entries[0].counts", equalTo(true))
                    .body("entries[0].reversedBy", nullValue());
        }

        @Test
        void aFigureThatIsNoneOfTheLedgerTellsWhereItIsRead() {
            int id = published(plan, "MONTHLY", "2023-05");
            JsonNode figure = ReadReport.of(id).figure("lights", "TASK", 1);

            asViewerOf("zj-jyt")
                    .get("/reports/" + id + "/figures/" + figure.path("ref").asText())
                    .then()
                    .statusCode(200)
                    .body("entries", hasSize(0))
                    .body(
                            "figure.operation",
                            equalTo("/api/v1/standings?plan=" + plan + "&asOf=2023-05-31&knownAt=2023-05-31"));
            asViewerOf("zj-jyt").get("/reports/" + id + "/figures/F0").then().statusCode(404);
        }

        private ValidatableResponse list(String query) {
            return asCoordinator().get("/reports?plan=" + plan + query).then().statusCode(200);
        }
    }

    @Nested
    class Content {

        @Test
        void whatWasOnlyClaimedDoesNotCount() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));
            aReport(task).at(90).withValue(task.indicator(), "150").filed();

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.row("indicators", task.indicator(), 2)).containsExactly("170", "68", "40", "102", "有佐证");
            assertThat(read.row("tasks", task.id(), 5)).startsWith("40", "46.8");
        }

        @Test
        void whatWasNotMeasuredIsNoData() {
            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.row("indicators", task.indicator(), 2)).containsExactly("170", "无数据", "无数据", "无数据", "");
            assertThat(read.row("tasks", task.id(), 5).getFirst()).isEqualTo("无数据");
        }

        @Test
        void problemsAndNextStepsAreThoseOfThePeriodThatWereAccepted() {
            accepted(aReport(task).at(30).with("period", "2023-05").with("problems", "五月的问题"));
            accepted(aReport(task).at(40).with("problems", "资金不足").with("nextSteps", "七月完成验收"));
            aReport(task).by("zj-jxt").at(40).with("problems", "尚未审核的问题").filed();

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.subjects("problems")).containsExactly(task.id());
            assertThat(read.row("problems", task.id(), 1)).containsExactly("zj-scjg", "2023-06", "资金不足");
            assertThat(read.row("nextSteps", task.id(), 3)).containsExactly("七月完成验收");
        }

        @Test
        void deadlinesPassedInThePeriodAndThoseThatComeNextAreTold() {
            TestTask passed = aTaskOf(plan).withMilestone("2023-06-10").added();
            TestTask longAgo = aTaskOf(plan).withMilestone("2023-02-28").added();
            TestTask next = aTaskOf(plan).withMilestone("2023-07-15").added();
            TestTask later = aTaskOf(plan).withMilestone("2023-10-31").added();

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.subjects("deadlinesPassed")).containsExactly(longAgo.milestone(), passed.milestone());
            assertThat(read.subjects("deadlinesComing"))
                    .containsExactly(task.milestone(), next.milestone())
                    .doesNotContain(later.milestone());
            assertThat(read.row("milestoneStates", "OVERDUE", 1)).containsExactly("2");
        }

        @Test
        void eachDepartmentIsToldWithWhatBecameOfWhatItOwed() {
            accepted(aReport(task).at(30).with("period", "2023-05"));
            aReport(task).by("zj-jxt").at(30).with("period", "2023-05").filed();
            clock.isOn("2023-07-05");

            ReadReport quarter = ReadReport.of(drafted(plan, "QUARTERLY", "2023-Q2"));

            // 应报, then OWED, OVERDUE, SUBMITTED, RETURNED, ACCEPTED, EXCUSED
            assertThat(quarter.row("owed", "zj-scjg", 1)).containsExactly("3", "0", "2", "0", "0", "1", "0");
            assertThat(quarter.row("owed", "zj-jxt", 1)).containsExactly("3", "0", "2", "1", "0", "0", "0");
            assertThat(quarter.row("owed", "ALL", 1)).containsExactly("6", "0", "4", "1", "0", "1", "0");
        }

        @Test
        void whatWasFiledOrDecidedLaterIsNotKnownYetUnlessItIsAskedFor() {
            String report = aReport(task).at(30).with("period", "2023-05").filed();
            clock.isOn("2023-06-25");
            decide(report);

            int plain = drafted(plan, "MONTHLY", "2023-05");
            assertThat(ReadReport.of(plain).row("owed", "zj-scjg", 1))
                    .containsExactly("1", "0", "1", "0", "0", "0", "0");
            revise(plain, 0, "{\"knownAt\":\"2023-06-24\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            assertThat(ReadReport.of(plain).row("owed", "zj-scjg", 1))
                    .containsExactly("1", "0", "0", "1", "0", "0", "0");
            revise(plain, 1, "{\"knownAt\":\"2023-06-25\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            assertThat(ReadReport.of(plain).row("owed", "zj-scjg", 1))
                    .containsExactly("1", "0", "0", "0", "0", "1", "0");
            assertThat(ReadReport.of(plain).row("tasks", task.id(), 5).getFirst())
                    .isEqualTo("30");
        }

        @Test
        void whatWasNotYetDueOnTheDayIsNotOverdueBecauseMoreIsKnown() {
            aReport(task).by("zj-jxt").at(30).filed();
            clock.isOn("2023-07-05");
            aReport(task).at(30).filed();
            int meeting = drafted(plan, "MEETING", "2023-06-20");

            // 应报, then OWED, OVERDUE, SUBMITTED, RETURNED, ACCEPTED, EXCUSED
            revise(meeting, 0, "{\"knownAt\":\"2023-07-04\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            assertThat(ReadReport.of(meeting).row("owed", "zj-scjg", 1))
                    .containsExactly("6", "1", "5", "0", "0", "0", "0");
            assertThat(ReadReport.of(meeting).row("owed", "zj-jxt", 1))
                    .containsExactly("6", "0", "5", "1", "0", "0", "0");
            revise(meeting, 1, "{\"knownAt\":\"2023-07-05\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);
            assertThat(ReadReport.of(meeting).row("owed", "zj-scjg", 1))
                    .containsExactly("6", "0", "5", "1", "0", "0", "0");
        }

        @Test
        void whatMovedSinceTheLastPeriodIsToldWithItsReason() {
            accepted(aReport(task).at(50).withValue(task.indicator(), "68"));

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.row("moved", task.indicator(), 2))
                    .containsExactly("指标数据", "", "68", "2023-06-20", "zj-scjg填报的进展审核通过");
            assertThat(read.row("movedCounts", "FIGURE", 1)).containsExactly("1");
            assertThat(read.figure("moved", task.indicator(), 4).path("unit").asText())
                    .isEqualTo("项");
        }

        @Test
        void departmentsAreNamedAndNoPersonInTheReasonsOfWhatMoved() {
            TestTask other = aTaskOf(plan, "zj-kjt").added();
            accepted(aReport(other).by("zj-kjt").at(50));
            accepted(aReport(task).at(50).withValue(task.indicator(), "68"));
            clock.isOn("2023-06-21");
            reverseAll();
            task.isMoved("2023-09-30", "2023-06-21");
            task.isAskedFor("200", "2023-06-21");
            OtherServices.changesSetting(plan, "redBehind", 50, "2023-06-21");
            realTime.passes(config.borrowed().freshFor());

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.row("moved", other.id(), 6)).containsExactly("省科技厅填报的进展审核通过");
            assertThat(read.row("moved", "redBehind", 0).getFirst()).isEqualTo("测试计划");
            assertThat(read.section("MOVED").toString())
                    .doesNotContain("reporter-", "reviewer-", "coordinator", "zj-kjt");
        }

        @Test
        void whatBecameKnownLaterMovedAsTheRestOfTheReportKnowsIt() {
            clock.isOn("2023-06-30");
            accepted(aReport(task).at(50).withValue(task.indicator(), "68"));
            String late = aReport(task).at(60).withValue(task.indicator(), "80").filed();
            clock.isOn("2023-07-05");
            decide(late);
            int draft = drafted(plan, "MONTHLY", "2023-06");
            revise(draft, 0, "{\"knownAt\":\"2023-07-05\",\"highlights\":[],\"texts\":[]}")
                    .statusCode(200);

            ReadReport read = ReadReport.of(draft);

            assertThat(read.row("indicators", task.indicator(), 3)).startsWith("80");
            assertThat(read.row("moved", task.indicator(), 2)).startsWith("指标数据", "", "80", "2023-07-05");
            assertThat(read.section("MOVED").path("paragraphs").get(0).asText())
                    .isEqualTo("2023年6月30日与2023年5月31日相比，变化如下：2023年6月30日按截至2023年7月5日所知，2023年5月31日按当日所知。");
            String operation =
                    read.figure("moved", task.indicator(), 4).path("operation").asText();
            assertThat(operation).endsWith("&from=2023-05-31&to=2023-06-30&knownAt=2023-07-05");
            asCoordinator()
                    .get(operation.substring("/api/v1".length()))
                    .then()
                    .statusCode(200)
                    .body("items.find { it.subject == '" + task.indicator() + "' }.to", equalTo("80"));
        }

        @Test
        void whatWillBeMissedIsToldAsArithmetic() {
            for (String period : List.of("2023-02", "2023-03", "2023-04")) {
                clock.isOn(period + "-28");
                String value = String.valueOf(Integer.parseInt(period.substring(6)) * 2);
                accepted(aReport(task).at(5).with("period", period).withValue(task.indicator(), value));
            }
            clock.isOn("2023-06-20");

            ReadReport read = ReadReport.of(drafted(plan, "MONTHLY", "2023-06"));

            assertThat(read.subjects("misses")).contains(task.indicator());
            assertThat(read.figure("misses", task.indicator(), 3).path("ledger"))
                    .hasSize(3);
            assertThat(read.row("misses", task.indicator(), 4).getFirst()).contains("推算");
        }

        @Test
        void theAnnualReportEvaluatesTheFourDimensions() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));
            int annual = drafted(plan, "ANNUAL", "2023");
            assertThat(ReadReport.of(annual)
                            .section("EVALUATION")
                            .path("paragraphs")
                            .toString())
                    .contains("暂按假定计算");
            weigh("v0", weighing("{\"indicator\":\"" + task.indicator() + "\",\"weight\":1}"))
                    .statusCode(200);

            ReadReport read = ReadReport.of(annual);

            assertThat(read.section("EVALUATION").path("paragraphs").toString()).doesNotContain("假定");
            assertThat(read.row("evaluation", "INNOVATION", 2)).containsExactly("40", "1", "1");
            assertThat(read.row("evaluation", "RISK", 2)).containsExactly("无数据", "0", "0");
            assertThat(read.row("evaluation", "TOTAL", 2).getFirst()).isEqualTo("40");
            assertThat(read.figure("evaluation", "INNOVATION", 2).path("ledger"))
                    .hasSize(1);
            assertThat(read.row("evaluationIndicators", task.indicator(), 3)).containsExactly("170", "68", "40");
        }
    }

    @Nested
    class Weighing {

        @Test
        void whileNobodyHasDecidedAllFourWeighTheSame() {
            asViewerOf("zj-jyt")
                    .get("/evaluations/" + plan + "/weighing")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"v0\"")
                    .body("isAssumed", equalTo(true))
                    .body("dimensions.dimension", contains("INNOVATION", "ACTIVITY", "POTENTIAL", "RISK"))
                    .body("dimensions.weight", contains(1, 1, 1, 1));
        }

        @Test
        void theOfficeDecidesWhatCountsHowMuch() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "68"));

            weigh("v0", weighing("{\"indicator\":\"" + task.indicator() + "\",\"weight\":3}"))
                    .statusCode(200)
                    .header("ETag", "\"v1\"")
                    .body("isAssumed", equalTo(false));
            weigh("v0", weighing("")).statusCode(412);
            weigh("v1", weighing("")).statusCode(200).header("ETag", "\"v2\"");
            weigh("v2", weighing("{\"indicator\":\"" + task.indicator() + "\",\"weight\":2}"))
                    .statusCode(200);

            asViewerOf("zj-jyt")
                    .get("/evaluations/" + plan)
                    .then()
                    .statusCode(200)
                    .body("score", equalTo(40.0f))
                    .body("dimensions[0].measured", equalTo(1))
                    .body("dimensions[0].indicators[0].weight", equalTo(2))
                    .body("dimensions[3].score", nullValue());
            asViewerOf("zj-jyt")
                    .get("/evaluations/" + plan + "?asOf=2023-05-31")
                    .then()
                    .body("score", nullValue());
            assertThat(new AuditTable(database).about("Weighing", plan))
                    .extracting(AuditTable.Entry::action)
                    .containsExactly("decideWeighing", "decideWeighing", "decideWeighing");
        }

        @Test
        void whatCannotBeEvaluatedIsRefused() {
            TestGoal fed = TestGoal.aGoalOf(plan).fedBy(task).added();
            TestGoal filed = TestGoal.aGoalOf(plan).added();
            realTime.passes(config.borrowed().freshFor());

            weigh(
                            "v0",
                            weighing("{\"indicator\":\"nobody-knows-it\",\"weight\":1},{\"indicator\":\"" + fed.id()
                                    + "\",\"weight\":1},{\"indicator\":\"" + filed.id()
                                    + "\",\"weight\":1},{\"indicator\":\""
                                    + filed.id() + "\",\"weight\":1}"))
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains(
                                    "/dimensions/0/indicators/0/indicator",
                                    "/dimensions/0/indicators/1/indicator",
                                    "/dimensions/0/indicators/3/indicator"));
            weigh("v0", weighing("").replace("RISK", "ACTIVITY"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/dimensions/3/dimension"));
            weigh("v0", weighing("").replace("\"weight\":1", "\"weight\":0"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/dimensions"));
        }
    }

    private static String weighing(String indicatorsOfInnovation) {
        return """
                {"dimensions":[{"dimension":"INNOVATION","weight":1,"indicators":[%s]},
                 {"dimension":"ACTIVITY","weight":1,"indicators":[]},
                 {"dimension":"POTENTIAL","weight":1,"indicators":[]},
                 {"dimension":"RISK","weight":1,"indicators":[]}]}""".formatted(indicatorsOfInnovation);
    }

    private ValidatableResponse weigh(String version, String body) {
        return asCoordinator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/evaluations/" + plan + "/weighing")
                .then();
    }

    private static ValidatableResponse revise(int id, int version, String body) {
        return asCoordinator()
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .put("/reports/" + id)
                .then();
    }

    private static ValidatableResponse withdraw(int id, int version) {
        return asCoordinator()
                .header("If-Match", "\"v" + version + "\"")
                .body("{\"reason\":\"口径有误\"}")
                .post("/reports/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse correct(int id) {
        return asCoordinator()
                .body("{\"changes\":\"专利数更正\",\"reason\":\"重复统计\"}")
                .post("/reports/" + id + "/corrections")
                .then();
    }

    private int lastDraft() {
        return asCoordinator().get("/reports?limit=1").then().extract().path("items[0].id");
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void reverseAll() {
        List<Integer> standing = asCoordinator()
                .get("/ledger?limit=200&kind=VERIFIED&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.reversedBy == null }.id");
        standing.forEach(entry -> asCoordinator()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"核查不实\"}")
                .post("/ledger/" + entry + "/reversal")
                .then()
                .statusCode(201));
    }

    private static void accepted(TestReport report) {
        decide(report.filed());
    }

    private static void decide(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
