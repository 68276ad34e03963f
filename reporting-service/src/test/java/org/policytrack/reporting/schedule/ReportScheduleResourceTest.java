package org.policytrack.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;
import org.policytrack.reporting.report.ReportKind;
import org.policytrack.reporting.report.ReportPeriod;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;

/** A plan of 2023 whose coordinating office is 省发展改革委. */
@QuarkusTest
class ReportScheduleResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String JUNE = "MONTHLY 2023-06";
    private static final String SECOND_QUARTER = "QUARTERLY 2023-Q2";

    private final String plan = TestGoal.aPlan();

    @Inject
    MakeDueDrafts scheduled;

    @Inject
    MakeDueDraft make;

    @Inject
    BorrowedPlans plans;

    @Inject
    DataSource database;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void aPlanOfItsOwn() {
        aGoalOf(plan).added();
        aTaskOf(plan).added();
        OtherServices.onlyPlanIs(plan);
        OtherServices.workingDaysAreOfficial(true);
        realTime.passes(config.borrowed().freshFor());
    }

    @Nested
    class OnItsDay {

        @Test
        void aDraftIsMadeAndTheCoordinatingOfficeIsTold() {
            runOn("2023-07-04");
            assertThat(drafts()).doesNotContain(JUNE);

            runOn("2023-07-05");

            reports()
                    .body("items[0].kind", equalTo("QUARTERLY"))
                    .body("items[0].period", equalTo("2023-Q2"))
                    .body("items[1].kind", equalTo("MONTHLY"))
                    .body("items[1].period", equalTo("2023-06"))
                    .body("items[1].state", equalTo("DRAFT"))
                    .body("items[1].edition", equalTo(1))
                    .body("items[1].dueOn", equalTo("2023-07-05"))
                    .body("items[1].draftedBy", equalTo("scheduler"))
                    .body("items[1].draftedAt", equalTo("2023-07-05T02:00:00Z"))
                    .body("items[1].knownAt", nullValue());
            int june = idOf(JUNE);
            asCoordinator()
                    .get("/reports/" + june)
                    .then()
                    .statusCode(200)
                    .body("content.asOf", equalTo("2023-06-30"))
                    .body("content.title", equalTo("《测试计划》2023年6月月度工作通报"));
            JsonNode notice = noticeAbout("MONTHLY/2023-06");
            assertThat(notice.path("department").asText()).isEqualTo("zj-fgw");
            assertThat(notice.path("roles").toString()).isEqualTo("[\"coordinator\"]");
            assertThat(notice.path("kind").asText()).isEqualTo("REPORT_DRAFTED");
            assertThat(notice.path("occasion").asText()).isEqualTo(plan + "/REPORT_DRAFTED/MONTHLY/2023-06");
            assertThat(notice.path("title").asText()).isEqualTo("月度工作通报（2023-06）草稿已生成");
            assertThat(notice.path("titleEn").asText()).isEqualTo("monthly report (2023-06): a draft was made");
            assertThat(notice.path("text").asText())
                    .contains("“测试计划”", "编号 " + june, "应于 2023-07-05 生成", "截至 2023-06-30")
                    .doesNotContain("周末");
            assertThat(notice.path("reason").asText()).contains("牵头协调单位");
            noticeAbout("QUARTERLY/2023-Q2");
        }

        @Test
        void aSecondRunMakesNothingAndTellsNobody() {
            runOn("2023-07-05");
            List<String> made = drafts();

            runOn("2023-07-05");
            runOn("2023-07-06");
            runOn("2023-08-04");

            assertThat(drafts()).isEqualTo(made);
            await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(made.size()));
        }

        @Test
        void aDayOffMakesItTheNextWorkingDay() {
            // From 29 September to 6 October nobody works, and Saturday the 7th was worked.
            runOn("2023-10-06");
            assertThat(drafts()).containsExactly("QUARTERLY 2023-Q2", "MONTHLY 2023-08");

            runOn("2023-10-07");

            assertThat(drafts())
                    .containsExactly("QUARTERLY 2023-Q3", "MONTHLY 2023-09", "QUARTERLY 2023-Q2", "MONTHLY 2023-08");
            reports().body("items[0].dueOn", equalTo("2023-10-07"));
        }

        @Test
        void aYearWithoutACalendarGoesByItsWeekendsAndSaysSo() {
            OtherServices.workingDaysAreKnown(false);
            realTime.passes(config.borrowed().freshFor());

            runOn("2023-10-05");

            assertThat(drafts()).containsExactly("QUARTERLY 2023-Q3", "MONTHLY 2023-09");
            assertThat(noticeAbout("MONTHLY/2023-09").path("text").asText()).endsWith("（有年份尚无工作日历，按周末推算工作日。）");
        }

        @Test
        void thePapersOfTheMeetingAreThoseOfItsDay() {
            runOn("2023-12-15");

            reports()
                    .body("items[0].kind", equalTo("MEETING"))
                    .body("items[0].period", equalTo("2023-12-15"))
                    .body("items[0].asOf", equalTo("2023-12-15"));
        }

        @Test
        void afterStandstillOnlyTheLatestOfEachKindIsMade() {
            runOn("2024-03-20");

            assertThat(drafts())
                    .containsExactly("MEETING 2023-12-15", "ANNUAL 2023", "QUARTERLY 2023-Q4", "MONTHLY 2023-12");
            await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(4));
        }

        @Test
        void whileTaskServiceIsSilentItWaitsAndThenCatchesUp() {
            OtherServices.taskServiceIsSilent(true);
            runOn("2023-07-05");
            assertThat(drafts()).isEmpty();

            OtherServices.taskServiceIsSilent(false);
            realTime.passes(config.borrowed().restAfterFailure());
            runOn("2023-07-07");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
            reports().body("items.dueOn", everyItem(equalTo("2023-07-05")));
        }

        @Test
        void aPlanThatEndedLongAgoIsNotLookedAfter() {
            runOn("2025-01-02");

            assertThat(drafts()).isEmpty();
        }

        @Test
        void itIsPublishedByAPersonLikeAnyOther() {
            runOn("2023-07-05");

            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .post("/reports/" + idOf(JUNE) + "/publication")
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(plan + "/MONTHLY/2023/1"))
                    .body("dueOn", equalTo("2023-07-05"))
                    .body("publishedBy", equalTo("coordinator"));
            runOn("2023-07-06");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
        }

        @Test
        void itIsRecordedAsDoneByTheServiceItself() {
            runOn("2023-07-05");

            AuditTable.Entry entry = new AuditTable(database)
                    .about("PeriodReport", String.valueOf(idOf(JUNE)))
                    .getFirst();
            assertThat(entry.action()).isEqualTo("draftScheduledReport");
            assertThat(entry.actor()).isEqualTo("reporting-service");
            assertThat(entry.after().path("dueOn").asText()).isEqualTo("2023-07-05");
        }
    }

    @Nested
    class WhatIsThereAlready {

        @Test
        void aDraftIsLeftAlone() {
            int own = drafted("MONTHLY", "2023-06");

            runOn("2023-07-05");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
            asCoordinator()
                    .get("/reports/" + own)
                    .then()
                    .body("draftedBy", equalTo("coordinator"))
                    .body("dueOn", nullValue())
                    .body("version", equalTo(0));
            noticeAbout("QUARTERLY/2023-Q2");
            assertThat(notices()).hasSize(1);
        }

        @Test
        void aPublishedReportIsLeftAloneEvenWhenItWasWithdrawn() {
            clock.isOn("2023-06-30");
            int own = drafted("MONTHLY", "2023-06");
            change(own, 0, "publication", "").statusCode(200);
            runOn("2023-07-05");
            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);

            change(own, 1, "withdrawal", "{\"reason\":\"口径有误\"}").statusCode(200);
            runOn("2023-07-06");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
            noticeAbout("QUARTERLY/2023-Q2");
            assertThat(notices()).hasSize(1);
        }

        @Test
        void aDraftThatWasMadeAndThrownAwayIsNotMadeAgainButByAPerson() {
            runOn("2023-07-05");
            change(idOf(JUNE), 0, "withdrawal", "{\"reason\":\"本月不发\"}").statusCode(200);

            runOn("2023-07-06");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
            drafted("MONTHLY", "2023-06");
            assertThat(drafts()).containsExactly(JUNE, SECOND_QUARTER, JUNE);
        }

        @Test
        void aDraftThatAPersonThrewAwayBeforeKeepsNothingBack() {
            change(drafted("MONTHLY", "2023-06"), 0, "withdrawal", "{\"reason\":\"试拟\"}")
                    .statusCode(200);

            runOn("2023-07-05");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE, JUNE);
        }

        private int drafted(String kind, String period) {
            return asCoordinator()
                    .body("{\"plan\":\"%s\",\"kind\":\"%s\",\"period\":\"%s\"}".formatted(plan, kind, period))
                    .post("/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private ValidatableResponse change(int report, int version, String change, String body) {
            return asCoordinator()
                    .header("If-Match", "\"v" + version + "\"")
                    .body(body)
                    .post("/reports/" + report + "/" + change)
                    .then();
        }
    }

    @Nested
    class Deciding {

        @Test
        void whileNobodyHasDecidedTheUsualScheduleHolds() {
            asViewerOf("zj-jyt")
                    .get("/plans/" + plan + "/report-schedule")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"v0\"")
                    .body("monthly.isOn", equalTo(true))
                    .body("monthly.dayOfMonth", equalTo(5))
                    .body("quarterly.dayOfMonth", equalTo(5))
                    .body("annual.month", equalTo(1))
                    .body("annual.day", equalTo(5))
                    .body("meeting.month", equalTo(12))
                    .body("meeting.day", equalTo(15))
                    .body("monthly.decidedOn", nullValue())
                    .body("meeting.decidedOn", nullValue())
                    .body("version", equalTo(0));
        }

        @Test
        void theOfficeSetsTheDays() {
            decide(0, schedule("true,\"dayOfMonth\":10"))
                    .statusCode(200)
                    .header("ETag", "\"v1\"")
                    .body("monthly.dayOfMonth", equalTo(10))
                    .body("monthly.decidedOn", equalTo("2023-06-20"))
                    .body("quarterly.decidedOn", nullValue());

            runOn("2023-07-09");
            assertThat(drafts()).containsExactly(SECOND_QUARTER);
            runOn("2023-07-10");

            assertThat(drafts()).containsExactly(JUNE, SECOND_QUARTER);
            AuditTable.Entry entry =
                    new AuditTable(database).about("ReportSchedule", plan).getFirst();
            assertThat(entry.action()).isEqualTo("decideReportSchedule");
            assertThat(entry.before().at("/monthly/dayOfMonth").asInt()).isEqualTo(5);
            assertThat(entry.after().at("/monthly/dayOfMonth").asInt()).isEqualTo(10);
        }

        @Test
        void aKindThatIsSwitchedOffIsNotDrafted() {
            decide(0, schedule("false,\"dayOfMonth\":5")).statusCode(200);

            runOn("2023-07-05");
            runOn("2023-08-20");

            assertThat(drafts()).containsExactly(SECOND_QUARTER);
        }

        @Test
        void whatWasDecidedIsNotMadeUpForBackwards() {
            decide(0, schedule("true,\"dayOfMonth\":19")).statusCode(200);

            runOn("2023-06-20");
            assertThat(drafts()).containsExactly("QUARTERLY 2023-Q1");
            runOn("2023-07-19");

            assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE, "QUARTERLY 2023-Q1");
        }

        @Test
        void onTheDayOfTheDecisionItHolds() {
            decide(0, schedule("true,\"dayOfMonth\":20")).statusCode(200);

            runOn("2023-06-20");

            assertThat(drafts()).containsExactly("QUARTERLY 2023-Q1", "MONTHLY 2023-05");
        }

        @Test
        void whatWaitsOfOtherKindsIsStillMade() {
            clock.isOn("2023-07-06");
            decide(0, schedule("true,\"dayOfMonth\":10"))
                    .statusCode(200)
                    .body("monthly.decidedOn", equalTo("2023-07-06"))
                    .body("quarterly.decidedOn", nullValue());

            runOn("2023-07-06");

            assertThat(drafts()).containsExactly(SECOND_QUARTER);
        }

        @Test
        void sayingWhatHoldsAlreadyDecidesNothing() {
            decide(0, schedule("true,\"dayOfMonth\":5")).statusCode(200).header("ETag", "\"v0\"");
            decide(0, schedule("true,\"dayOfMonth\":4")).statusCode(200).header("ETag", "\"v1\"");
            clock.isOn("2023-07-06");

            decide(1, schedule("true,\"dayOfMonth\":4"))
                    .statusCode(200)
                    .header("ETag", "\"v1\"")
                    .body("monthly.decidedOn", equalTo("2023-06-20"));
            runOn("2023-07-06");

            assertThat(drafts()).contains(JUNE);
            assertThat(new AuditTable(database).about("ReportSchedule", plan)).hasSize(1);
        }

        @Test
        void aVersionIsNeededAndAStaleOneIsRefused() {
            String body = schedule("true,\"dayOfMonth\":10");

            asCoordinator()
                    .body(body)
                    .put("/plans/" + plan + "/report-schedule")
                    .then()
                    .statusCode(428);
            decide(3, body).statusCode(412);
            decide(0, body).statusCode(200);
            decide(0, body).statusCode(412);
            decide(1, schedule("true,\"dayOfMonth\":11")).statusCode(200).header("ETag", "\"v2\"");
        }

        @ParameterizedTest
        @CsvSource({
            "'{\"isOn\":true,\"dayOfMonth\":0}',  '{\"isOn\":true,\"month\":1,\"day\":5}',  /monthly/dayOfMonth",
            "'{\"isOn\":true,\"dayOfMonth\":29}', '{\"isOn\":true,\"month\":1,\"day\":5}',  /monthly/dayOfMonth",
            "'{\"dayOfMonth\":5}',                '{\"isOn\":true,\"month\":1,\"day\":5}',  /monthly/isOn",
            "'{\"isOn\":true,\"dayOfMonth\":5}',  '{\"isOn\":true,\"month\":13,\"day\":5}', /annual/month",
            "'{\"isOn\":true,\"dayOfMonth\":5}',  '{\"isOn\":true,\"month\":2,\"day\":30}', /annual/day",
            "'{\"isOn\":true,\"dayOfMonth\":5}',  '{\"isOn\":true,\"month\":4,\"day\":31}', /annual/day"
        })
        void whatIsNoDayIsRefused(String monthly, String annual, String pointer) {
            decide(0, """
                            {"monthly":%s,"quarterly":{"isOn":true,"dayOfMonth":5},"annual":%s,
                             "meeting":{"isOn":true,"month":12,"day":15}}""".formatted(monthly, annual)).statusCode(422).body("errors.pointer", contains(pointer));
        }

        @Test
        void aPlanThatNobodyKnowsOrMayNotSeeWhollyHasNone() {
            asCoordinator().get("/plans/nobody-knows-it/report-schedule").then().statusCode(404);
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body(schedule("true,\"dayOfMonth\":10"))
                    .put("/plans/nobody-knows-it/report-schedule")
                    .then()
                    .statusCode(404);
            asViewerOf("zj-jyt")
                    .get("/plans/" + TestTask.NARROWED_PLAN + "/report-schedule")
                    .then()
                    .statusCode(404);
        }

        private String schedule(String monthly) {
            return """
                    {"monthly":{"isOn":%s},"quarterly":{"isOn":true,"dayOfMonth":5},
                     "annual":{"isOn":true,"month":1,"day":5},"meeting":{"isOn":true,"month":12,"day":15}}""".formatted(monthly);
        }

        private ValidatableResponse decide(int version, String body) {
            return asCoordinator()
                    .header("If-Match", "\"v" + version + "\"")
                    .body(body)
                    .put("/plans/" + plan + "/report-schedule")
                    .then();
        }
    }

    /** Beside the lock of the scheduler, which would let one of them in alone. */
    @Test
    @Tag("always")
    void madeByManyAtOnceThereIsOneDraftAndOneNotice() {
        clock.isOn("2023-07-05");
        Plan known = plans.plan(plan).orElseThrow().value().plan();
        DueDraft june =
                new DueDraft(ReportPeriod.of(ReportKind.MONTHLY, "2023-06").orElseThrow(), LocalDate.of(2023, 7, 5));

        long made = atOnce(6, () -> make.make(known, june, true));

        assertThat(made).isEqualTo(1);
        assertThat(drafts()).containsExactly(JUNE);
        noticeAbout("MONTHLY/2023-06");
        assertThat(notices()).hasSize(1);
    }

    @Test
    void aRunThatIsCutOffHasMadeNothingAndTheNextOneMakesIt() {
        clock.isOn("2023-07-05");

        new AuditTable(database).isOutOfReachDuring(scheduled::onSchedule);

        assertThat(drafts()).isEmpty();
        scheduled.onSchedule();
        assertThat(drafts()).containsExactly(SECOND_QUARTER, JUNE);
        await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(2));
    }

    @Test
    void aRunThatFindsNothingAsksTheDatabaseFiveTimesForAPlan() {
        runOn("2024-01-05");
        assertThat(drafts()).hasSize(4);
        Statistics asked = sessions.getStatistics();
        asked.setStatisticsEnabled(true);
        asked.clear();

        scheduled.onSchedule();

        assertThat(asked.getPrepareStatementCount()).isEqualTo(5);
        asked.setStatisticsEnabled(false);
    }

    /** How many of those who were there at once made it; the others found it made, or were sent away by the database. */
    private static long atOnce(int many, Callable<Optional<Long>> deed) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Long>>> done = new ArrayList<>();
            IntStream.range(0, many).forEach(i -> done.add(threads.submit(deed)));
            return done.stream().filter(ReportScheduleResourceTest::isMade).count();
        }
    }

    private static boolean isMade(Future<Optional<Long>> deed) {
        try {
            return deed.get().isPresent();
        } catch (ExecutionException sentAway) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void runOn(String day) {
        clock.isOn(day);
        scheduled.onSchedule();
    }

    private ValidatableResponse reports() {
        return asCoordinator().get("/reports?plan=" + plan).then().statusCode(200);
    }

    /** All reports of the plan, whatever became of them, the newest first. */
    private List<String> drafts() {
        return reports().body("next", nullValue()).extract().path("items.collect { it.kind + ' ' + it.period }");
    }

    private int idOf(String kindAndPeriod) {
        return reports().extract().path("items.find { it.kind + ' ' + it.period == '" + kindAndPeriod + "' }.id");
    }

    private JsonNode noticeAbout(String kindAndPeriod) {
        String occasion = plan + "/REPORT_DRAFTED/" + kindAndPeriod;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notices())
                        .anyMatch(notice -> notice.path("occasion").asText().equals(occasion)));
        List<JsonNode> found = notices().stream()
                .filter(notice -> notice.path("occasion").asText().equals(occasion))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> notices() {
        return OtherServices.noticesAbout(plan);
    }
}
