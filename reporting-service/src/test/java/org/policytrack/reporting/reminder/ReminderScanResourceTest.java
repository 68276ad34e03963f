package org.policytrack.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

/** The plan has two tasks of 省市场监管局, in one of which 省经信厅 and 省教育厅 cooperate. */
@QuarkusTest
class ReminderScanResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String plan = TestGoal.aPlan();

    @Inject
    ScanReminders scheduled;

    @Inject
    Reminders reminders;

    @Inject
    UndecidedReports undecided;

    @Inject
    DataSource database;

    @Inject
    SessionFactory sessions;

    private TestTask task;
    private TestTask other;

    @BeforeEach
    void aPlanOfItsOwn() {
        aGoalOf(plan).added();
        task = aTaskOf(plan).with("zj-jxt", "省经信厅").with("zj-jyt", "省教育厅").added();
        other = aTaskOf(plan).added();
        OtherServices.onlyPlanIs(plan);
        OtherServices.workingDaysAreOfficial(true);
        realTime.passes(config.borrowed().freshFor());
    }

    @Nested
    class OfReportsOwed {

        @Test
        void eachDepartmentIsToldOnceWhatItStillHasToFile() {
            fileAll("2023-05");
            clock.isOn("2023-06-20");
            decide(report("zj-jxt", "2023-06"), "acceptance", "{}");

            scanOn("2023-06-25")
                    .statusCode(201)
                    .body("day", equalTo("2023-06-25"))
                    .body("startedBy", equalTo("coordinator"))
                    .body("plansExamined", equalTo(1))
                    .body("noticesSent", equalTo(2))
                    .body("reminders.occasion", contains(plan + "/REPORT_OWED/2023-06/DUE_IN_3"))
                    .body("reminders[0].notices.department", contains("zj-jyt", "zj-scjg"))
                    .body("reminders[0].notices.roles", contains(List.of("reporter"), List.of("reporter")))
                    .body("reminders[0].isByCalendar", equalTo(true))
                    .body("reminders[0].isStale", equalTo(false));

            JsonNode notice = noticeTo("zj-scjg", "DUE_IN_3");
            assertThat(notice.path("kind").asText()).isEqualTo("REPORT_OWED");
            assertThat(notice.path("about").asText()).isEqualTo(plan);
            assertThat(notice.path("recipient").isMissingNode()).isTrue();
            assertThat(notice.path("title").asText()).isEqualTo("2023-06 进展报告：还有 2 份未报，2023-06-28 前填报");
            assertThat(notice.path("titleEn").asText())
                    .isEqualTo("Progress reports for 2023-06: 2 to be filed by 2023-06-28");
            assertThat(notice.path("text").asText())
                    .isEqualTo(
                            "计划：测试计划\n2023-06：未报 2 份，应于 2023-06-28 前填报（还有 3 天）\n- %s（牵头）\n- %s（牵头）",
                            title(task), title(other));
            assertThat(notice.path("reason").asText()).contains("责任单位", "每月 28 日", "提前 3, 1 天", "每 7 天");
            assertThat(notice.path("reasonEn").asText()).contains("responsible", "3, 1 days before", "every 7 days");
            scanOn("2023-06-25").statusCode(201).body("reminders", empty());
            scanOn("2023-06-26").statusCode(201).body("reminders", empty());
        }

        @Test
        void theHeadIsToldFromTheLastDayOnAndOfWhatIsLate() {
            fileAll("2023-05");

            scanOn("2023-06-25").body("reminders[0].notices[0].roles", contains("reporter"));
            scanOn("2023-06-27").body("reminders[0].notices[0].roles", contains("reporter", "head"));
            scanOn("2023-06-28").body("reminders[0].notices[0].roles", contains("reporter", "head"));
            scanOn("2023-06-29").body("reminders[0].notices[0].roles", contains("reporter", "head"));

            assertThat(noticeTo("zj-jxt", "OVERDUE").path("title").asText()).isEqualTo("2023-06 进展报告已逾期：还有 1 份未报");
            assertThat(noticeTo("zj-jxt", "OVERDUE").path("text").asText()).contains("已逾期 1 天", "（配合）");
        }

        @Test
        void onADayThatADayOffMadeEarlierTheHeadIsToldToo() {
            scanOn("2023-01-20")
                    .body("reminders.rung", contains("DUE_IN_1"))
                    .body("reminders[0].notices[0].roles", contains("reporter", "head"));
        }

        @Test
        void theCoordinatingOfficeGetsOneListOfWhoIsLateForLong() {
            fileAll("2023-05");
            clock.isOn("2023-06-20");
            decide(report("zj-scjg", "2023-06", task), "acceptance", "{}");
            decide(report("zj-scjg", "2023-06", other), "acceptance", "{}");

            scanOn("2023-06-29").body("reminders[0].notices.department", contains("zj-jxt", "zj-jyt"));
            scanOn("2023-07-06")
                    .body("reminders.rung", contains("OVERDUE_2"))
                    .body("reminders[0].notices.department", contains("zj-fgw", "zj-jxt", "zj-jyt"))
                    .body("reminders[0].notices[0].roles", contains("coordinator"));

            JsonNode list = noticeTo("zj-fgw", "OVERDUE_2");
            assertThat(list.path("title").asText()).isEqualTo("进展报告逾期：2 个部门");
            assertThat(list.path("text").asText())
                    .contains(
                            "逾期 5 个工作日以上的部门（2 个）：",
                            "- zj-jxt：2023-06 未报 1 份（已逾期 8 天）",
                            "- zj-jyt：2023-06 未报 1 份（已逾期 8 天）");
            assertThat(list.path("reason").asText()).contains("牵头协调单位").doesNotContain("责任单位");
        }

        @Test
        void whereTheOfficeIsLateItselfBothAreOneNotice() {
            TestTask ofTheOffice = aTaskOf(plan).with("zj-fgw", "省发展改革委").added();
            realTime.passes(config.borrowed().freshFor());

            scanOn("2023-02-06")
                    .body("reminders.rung", contains("OVERDUE_2"))
                    .body(
                            "reminders[0].notices.find { it.department == 'zj-fgw' }.roles",
                            contains("reporter", "head", "coordinator"));

            assertThat(noticeTo("zj-fgw", "OVERDUE_2").path("text").asText())
                    .contains(title(ofTheOffice) + "（配合）", "部门（4 个）", "- zj-fgw：");
        }

        @Test
        void aNewMonthNamesTheOlderOnesThatAreStillOwed() {
            fileAll("2023-05");
            clock.isOn("2023-07-24");
            report("zj-jxt", "2023-06");
            report("zj-jxt", "2023-07");
            report("zj-jyt", "2023-07");

            scanOn("2023-07-25").body("reminders.occasion", contains(plan + "/REPORT_OWED/2023-07/DUE_IN_3"));

            assertThat(noticeTo("zj-scjg", "DUE_IN_3").path("title").asText())
                    .isEqualTo("2023-07 进展报告：还有 2 份未报，2023-07-28 前填报");
            assertThat(noticeTo("zj-scjg", "DUE_IN_3").path("text").asText())
                    .containsSubsequence("2023-07：未报 2 份", "还有 3 天", "2023-06：未报 2 份", "已逾期 27 天");
            JsonNode onlyOlder = noticeTo("zj-jyt", "DUE_IN_3");
            assertThat(onlyOlder.path("title").asText()).isEqualTo("以往月份的进展报告仍有 1 份未报");
            assertThat(onlyOlder.path("roles")).extracting(JsonNode::asText).containsExactly("reporter", "head");
            assertThat(notices())
                    .extracting(notice -> notice.path("department").asText())
                    .doesNotContain("zj-jxt");
        }

        @Test
        void whatIsSubmittedOrAcceptedIsNotOwedAndWhatIsReturnedIs() {
            fileAll("2023-05");
            clock.isOn("2023-06-20");
            decide(report("zj-jxt", "2023-06"), "acceptance", "{}");
            decide(report("zj-jyt", "2023-06"), "return", "{\"reason\":\"请补充佐证\"}");
            report("zj-scjg", "2023-06", task);
            report("zj-scjg", "2023-06", other);

            scanOn("2023-06-25").body("reminders[0].notices.department", contains("zj-jyt"));

            assertThat(noticeTo("zj-jyt", "DUE_IN_3").path("text").asText()).contains("，已退回，待重报");
        }

        @Test
        void manyTasksAreCounted() {
            for (int i = 0; i < 12; i++) {
                aTaskOf(plan).added();
            }
            realTime.passes(config.borrowed().freshFor());

            scanOn("2023-01-28");

            assertThat(noticeTo("zj-scjg", "DUE_TODAY").path("title").asText()).isEqualTo("2023-01 进展报告今天应报：还有 14 份未报");
            assertThat(noticeTo("zj-scjg", "DUE_TODAY").path("text").asText().lines())
                    .hasSize(13)
                    .last()
                    .isEqualTo("- 另有 4 份");
        }

        @Test
        void whereNobodyOwesAnythingTheRungIsReachedInSilence() {
            fileAll("2023-06");

            scanOn("2023-06-25").body("noticesSent", equalTo(0)).body("reminders[0].notices", empty());
            scanOn("2023-06-26").body("reminders", empty());
        }

        @Test
        void afterStandstillTheLatestRungAloneIsSent() {
            scanOn("2023-05-23").body("reminders.rung", contains("DUE_IN_3"));

            scanOn("2023-06-13").body("reminders.occasion", contains(plan + "/REPORT_OWED/2023-05/OVERDUE_3"));

            assertThat(reminders.list("plan", plan)).hasSize(2);
        }

        @Test
        void aLadderThatBecameRarerCountsOn() {
            scanOn("2023-12-29").body("reminders.rung", contains("OVERDUE"));
            scanOn("2024-01-05").body("reminders.rung", contains("OVERDUE_2"));
            scanOn("2024-01-12").body("reminders.rung", contains("OVERDUE_3"));

            remindsAgainEvery(14);

            scanOn("2024-01-12").body("reminders", empty());
            scanOn("2024-01-19").body("reminders", empty());
            scanOn("2024-01-26").body("reminders.rung", contains("OVERDUE_4"));
            scanOn("2024-02-08").body("reminders", empty());
            scanOn("2024-02-09").body("reminders.rung", contains("OVERDUE_5"));
            assertThat(noticeTo("zj-jxt", "OVERDUE_4").path("reason").asText()).contains("每 14 天");
        }

        @Test
        void aPlanThatEndedLongAgoIsNotLookedAfter() {
            scanOn("2024-12-31").body("plansExamined", equalTo(1)).body("reminders.rung", contains("OVERDUE_53"));
            scanOn("2025-01-02").body("plansExamined", equalTo(0)).body("reminders", empty());
            scanOn("2022-12-30").body("plansExamined", equalTo(0)).body("reminders", empty());
        }

        @Test
        void thePlansOwnLadderIsGoneBy() {
            OtherServices.remindsDaysBefore(plan, 10);

            scanOn("2023-05-18").body("reminders.rung", contains("DUE_IN_10"));
            scanOn("2023-05-25").body("reminders", empty());
        }

        @Test
        void anEarlierTaskServiceHasNoLadderAndTheUsualOneHolds() {
            OtherServices.laddersAreKnown(false);

            scanOn("2023-05-23").body("reminders.rung", contains("DUE_IN_3"));
        }

        @Test
        void aYearWithoutACalendarGoesByItsWeekendsAndSaysSo() {
            OtherServices.workingDaysAreKnown(false);
            realTime.passes(config.borrowed().freshFor());

            scanOn("2023-05-01")
                    .body("reminders.rung", contains("OVERDUE"))
                    .body("reminders[0].isByCalendar", equalTo(false));

            assertThat(noticeTo("zj-jxt", "OVERDUE").path("text").asText()).endsWith("（有年份尚无工作日历，按周末推算工作日。）");
        }
    }

    @Nested
    class OfReportsThatWait {

        @Test
        void reviewersAreToldAfterThreeWorkingDaysAndThenEachWeekHowManyAndTheOldest() {
            clock.isOn("2023-06-05");
            report("zj-jxt", "2023-05");
            clock.isOn("2023-06-07");
            report("zj-jyt", "2023-05");

            assertThat(waitingOn("2023-06-07")).isEmpty();
            assertThat(waitingOn("2023-06-08")).containsExactly(plan + "/REPORT_WAITING/2023-06-08");
            assertThat(waitingOn("2023-06-08")).isEmpty();
            assertThat(waitingOn("2023-06-09")).isEmpty();
            assertThat(waitingOn("2023-06-10")).isEmpty();
            assertThat(waitingOn("2023-06-12")).containsExactly(plan + "/REPORT_WAITING/2023-06-12");
            assertThat(waitingOn("2023-06-13")).isEmpty();
            assertThat(waitingOn("2023-06-15")).containsExactly(plan + "/REPORT_WAITING/2023-06-15");

            JsonNode notice = waitingNotice("2023-06-12");
            assertThat(notice.path("department").asText()).isEqualTo("zj-fgw");
            assertThat(notice.path("roles")).extracting(JsonNode::asText).containsExactly("reviewer");
            assertThat(notice.path("title").asText()).isEqualTo("待审进展报告 2 份，最早的已等 5 个工作日");
            assertThat(notice.path("text").asText())
                    .isEqualTo(
                            "计划“测试计划”有 2 份进展报告待审，其中 2 份已等满 3 个工作日。最早一份：%s，zj-jxt 填报 2023-05 的进展，2023-06-05 提交，已等 5 个工作日。",
                            title(task));
            assertThat(notice.path("titleEn").asText())
                    .isEqualTo("2 progress report(s) wait for review, the oldest for 5 working day(s)");
        }

        @Test
        void whatIsDecidedOnWaitsNoMore() {
            clock.isOn("2023-06-05");
            String report = report("zj-jxt", "2023-05");
            decide(report, "acceptance", "{}");

            assertThat(waitingOn("2023-06-09")).isEmpty();
        }

        @Test
        void aLadderThatBecameRarerCountsOn() {
            clock.isOn("2023-06-05");
            report("zj-jxt", "2023-05");
            assertThat(waitingOn("2023-06-08")).hasSize(1);
            assertThat(waitingOn("2023-06-15")).hasSize(1);

            remindsAgainEvery(14);

            assertThat(waitingOn("2023-06-16")).isEmpty();
            assertThat(waitingOn("2023-06-21")).isEmpty();
            assertThat(waitingOn("2023-06-25")).containsExactly(plan + "/REPORT_WAITING/2023-06-25");
            assertThat(waitingOn("2023-07-05")).isEmpty();
            assertThat(waitingOn("2023-07-06")).containsExactly(plan + "/REPORT_WAITING/2023-07-06");
        }

        @Test
        void whatWasFiledLatelyIsOnlyCounted() {
            clock.isOn("2023-06-05");
            report("zj-jxt", "2023-05");
            clock.isOn("2023-06-07");
            report("zj-jyt", "2023-05");

            assertThat(undecided.filedBy(LocalDate.of(2023, 6, 5), plan))
                    .extracting(UndecidedReport::department)
                    .containsExactly("zj-jxt");
            assertThat(waitingOn("2023-06-08")).hasSize(1);
            assertThat(waitingNotice("2023-06-08").path("text").asText())
                    .contains("有 2 份进展报告待审", "其中 1 份已等满 3 个工作日", "zj-jxt 填报");
        }

        @Test
        void afterStandstillTheyAreToldOnce() {
            clock.isOn("2023-06-05");
            report("zj-jxt", "2023-05");

            assertThat(waitingOn("2023-06-30")).containsExactly(plan + "/REPORT_WAITING/2023-06-30");
            assertThat(waitingOn("2023-07-03")).isEmpty();
            assertThat(waitingOn("2023-07-06")).containsExactly(plan + "/REPORT_WAITING/2023-07-06");
        }
    }

    /** Scanned by hand and by the scheduler every day, with what is filed in between. */
    @Test
    void overAYearEachMessageIsSentOnceAndNoneOnADayOff() {
        List<String> sent = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.isBefore(LocalDate.of(2024, 2, 1)); day = day.plusDays(1)) {
            clock.isOn(day.toString());
            if (day.getDayOfMonth() == 27 && day.getYear() == 2023) {
                report("zj-jxt", day.toString().substring(0, 7));
            }
            List<String> occasions = scan().extract().path("reminders.occasion");
            for (String occasion : occasions) {
                sent.add(day + " " + occasion.substring(plan.length() + 1));
            }
            scheduled.onSchedule();
        }

        assertThat(sent.stream().map(line -> line.split(" ", 2)[1])).doesNotHaveDuplicates();
        assertThat(sent.stream().map(line -> LocalDate.parse(line.split(" ", 2)[0])))
                .allMatch(OfficialCalendar.calendar()::isWorkingDay);
        assertThat(sent.stream().filter(line -> line.contains("REPORT_OWED/2023-04")))
                .containsExactly(
                        "2023-04-25 REPORT_OWED/2023-04/DUE_IN_3",
                        "2023-04-27 REPORT_OWED/2023-04/DUE_IN_1",
                        "2023-04-28 REPORT_OWED/2023-04/DUE_TODAY",
                        "2023-05-04 REPORT_OWED/2023-04/OVERDUE",
                        "2023-05-06 REPORT_OWED/2023-04/OVERDUE_2",
                        "2023-05-15 REPORT_OWED/2023-04/OVERDUE_3",
                        "2023-05-22 REPORT_OWED/2023-04/OVERDUE_4");
        assertThat(sent.stream().filter(line -> line.contains("REPORT_OWED/2023-12")))
                .containsExactly(
                        "2023-12-25 REPORT_OWED/2023-12/DUE_IN_3",
                        "2023-12-27 REPORT_OWED/2023-12/DUE_IN_1",
                        "2023-12-28 REPORT_OWED/2023-12/DUE_TODAY",
                        "2023-12-29 REPORT_OWED/2023-12/OVERDUE",
                        "2024-01-05 REPORT_OWED/2023-12/OVERDUE_2",
                        "2024-01-12 REPORT_OWED/2023-12/OVERDUE_3",
                        "2024-01-19 REPORT_OWED/2023-12/OVERDUE_4",
                        "2024-01-26 REPORT_OWED/2023-12/OVERDUE_5");
        int written = reminders.list("plan", plan).size();
        assertThat(sent).hasSize(written);
        await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(noticesOnRecord()));
        assertThat(notices().stream()
                        .map(notice -> notice.path("department").asText() + " "
                                + notice.path("occasion").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("always")
    void scansAtOnceSendItOnce() throws Exception {
        clock.isOn("2023-01-20");

        List<ValidatableResponse> answers =
                atOnce(this::scan, this::scan, this::onSchedule, this::scan, this::onSchedule);

        assertThat(answers.stream().mapToInt(answer -> answer.extract().statusCode()))
                .containsOnly(201);
        assertThat(reminders.list("plan", plan)).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notices())
                        .extracting(notice -> notice.path("department").asText())
                        .containsExactlyInAnyOrder("zj-jxt", "zj-jyt", "zj-scjg"));
    }

    @Test
    void aScanThatIsCutOffHasSentNothingAndTheNextOneSendsIt() {
        clock.isOn("2023-01-20");

        new AuditTable(database).isOutOfReachDuring(() -> {
            scan().statusCode(500);
            assertThatThrownBy(scheduled::onSchedule).isInstanceOf(IllegalStateException.class);
        });

        assertThat(reminders.list("plan", plan)).isEmpty();
        scan().statusCode(201).body("noticesSent", equalTo(3));
        assertThat(noticeTo("zj-jxt", "DUE_IN_1").path("kind").asText()).isEqualTo("REPORT_OWED");
        assertThat(notices()).hasSize(3);
    }

    /** The record of the run is there already when its reminder is cut off. */
    @Test
    void aRunOfTheSchedulerThatIsCutOffInTheMiddleSendsItNextTime() {
        clock.isOn("2023-01-20");

        execute("ALTER TABLE reminder_notice RENAME TO reminder_notice_out_of_reach");
        try {
            scheduled.onSchedule();
        } finally {
            execute("ALTER TABLE reminder_notice_out_of_reach RENAME TO reminder_notice");
        }

        assertThat(reminders.list("plan", plan)).isEmpty();
        scheduled.onSchedule();
        scheduled.onSchedule();
        assertThat(reminders.list("plan", plan)).hasSize(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(3));
    }

    @Test
    void aDryRunSaysWhatWouldBeSentAndChangesNothing() {
        clock.isOn("2023-01-20");
        long scansBefore = lastScan();

        asCoordinator()
                .post("/reminder-scans?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("isDryRun", equalTo(true))
                .body("noticesSent", equalTo(3))
                .body("reminders.occasion", contains(plan + "/REPORT_OWED/2023-01/DUE_IN_1"));

        assertThat(reminders.list("plan", plan)).isEmpty();
        scan().statusCode(201).body("isDryRun", equalTo(false)).body("noticesSent", equalTo(3));
        assertThat(lastScan()).isEqualTo(scansBefore + 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(notices()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun=yes", "dryRun=", "dryrun=true"})
    void whoMeansADryRunAndMisspellsItSendsNothing(String query) {
        clock.isOn("2023-01-20");
        long scansBefore = lastScan();

        asCoordinator().post("/reminder-scans?" + query).then().statusCode(400);

        assertThat(reminders.list("plan", plan)).isEmpty();
        assertThat(lastScan()).isEqualTo(scansBefore);
    }

    @Test
    void theSameKeyIsAnsweredWithTheFirstScanAndItCanBeReadAgain() {
        clock.isOn("2023-01-20");
        String key = UUID.randomUUID().toString();

        int first = scan(key)
                .statusCode(201)
                .body("reminders", hasSize(1))
                .extract()
                .path("id");
        int second = scan(key)
                .statusCode(201)
                .body("reminders", hasSize(1))
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        asCoordinator()
                .get("/reminder-scans/" + first)
                .then()
                .statusCode(200)
                .body("day", equalTo("2023-01-20"))
                .body("reminders[0].rung", equalTo("DUE_IN_1"))
                .body("reminders[0].notices.department", contains("zj-jxt", "zj-jyt", "zj-scjg"));
        asCoordinator().get("/reminder-scans/0").then().statusCode(404);
        asCoordinator().get("/reminder-scans/one").then().statusCode(404);
    }

    @Test
    void bothTheScanAndWhatItSentAreRecorded() {
        clock.isOn("2023-01-20");

        int scan = scan().extract().path("id");

        AuditTable audit = new AuditTable(database);
        AuditTable.Entry byHand =
                audit.about("ReminderScan", String.valueOf(scan)).getFirst();
        assertThat(byHand.actor()).isEqualTo("coordinator");
        assertThat(byHand.action()).isEqualTo("scanReminders");
        Reminder reminder = reminders.list("plan", plan).getFirst();
        AuditTable.Entry sent =
                audit.about("Reminder", String.valueOf(reminder.id())).getFirst();
        assertThat(sent.actor()).isEqualTo("reporting-service");
        assertThat(sent.action()).isEqualTo("sendReminder");
        assertThat(sent.after().path("occasion").asText()).isEqualTo(plan + "/REPORT_OWED/2023-01/DUE_IN_1");
        assertThat(reminder.scanId()).isEqualTo(scan);
        assertThat(reminder.sentOn()).isEqualTo(LocalDate.of(2023, 1, 20));
        assertThat(reminder.sentAt()).isEqualTo("2023-01-20T02:00:00Z");
    }

    @Test
    void theSchedulersScanLeavesARecordOnlyWhereSomethingWasDue() {
        clock.isOn("2023-01-20");
        scheduled.onSchedule();
        long found = lastScan();
        scheduled.onSchedule();

        assertThat(reminders.list("plan", plan)).hasSize(1);
        assertThat(lastScan()).isEqualTo(found);
        asCoordinator().get("/reminder-scans/" + found).then().body("startedBy", equalTo("scheduler"));
    }

    @Test
    void aRunThatFindsNothingAsksTheDatabaseThreeTimesForAPlan() {
        clock.isOn("2023-01-20");
        scheduled.onSchedule();
        Statistics asked = sessions.getStatistics();
        asked.setStatisticsEnabled(true);
        asked.clear();

        scheduled.onSchedule();

        assertThat(asked.getPrepareStatementCount()).isEqualTo(3);
        asked.setStatisticsEnabled(false);
    }

    @Test
    void whileTaskServiceIsSilentItWaitsAndThenCatchesUp() {
        clock.isOn("2023-05-23");
        OtherServices.taskServiceIsSilent(true);

        scan().statusCode(503);
        scheduled.onSchedule();
        assertThat(reminders.list("plan", plan)).isEmpty();

        OtherServices.taskServiceIsSilent(false);
        realTime.passes(config.borrowed().restAfterFailure());
        clock.isOn("2023-05-25");
        scheduled.onSchedule();
        assertThat(reminders.list("plan", plan)).extracting(Reminder::rung).containsExactly("DUE_IN_1");
    }

    private void remindsAgainEvery(int days) {
        OtherServices.remindsAgainEvery(plan, days);
        realTime.passes(config.borrowed().freshFor());
    }

    private ValidatableResponse scanOn(String day) {
        clock.isOn(day);
        return scan().statusCode(201);
    }

    private ValidatableResponse scan() {
        return asCoordinator().post("/reminder-scans").then();
    }

    private ValidatableResponse scan(String key) {
        return asCoordinator()
                .header("Idempotency-Key", key)
                .post("/reminder-scans")
                .then();
    }

    private ValidatableResponse onSchedule() {
        scheduled.onSchedule();
        return scan();
    }

    private List<String> waitingOn(String day) {
        return scanOn(day).extract().path("reminders.findAll { it.kind == 'REPORT_WAITING' }.occasion");
    }

    /** Every month from the first one to this one is filed and accepted in it. */
    private void fileAll(String last) {
        clock.isOn(last + "-20");
        for (YearMonth month = YearMonth.of(2023, 1);
                !month.isAfter(YearMonth.parse(last));
                month = month.plusMonths(1)) {
            report("zj-jxt", month.toString());
            report("zj-jyt", month.toString());
            report("zj-scjg", month.toString(), task);
            report("zj-scjg", month.toString(), other);
        }
        List<String> filed = asReviewer()
                .get("/review-queue?limit=200&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.report.id");
        filed.forEach(report -> decide(report, "acceptance", "{}"));
    }

    private String report(String department, String period) {
        return report(department, period, task);
    }

    /** It may be filed when its month has come. */
    private String report(String department, String period, TestTask about) {
        return aReport(about).by(department).with("period", period).filed();
    }

    private static void decide(String report, String decision, String body) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body(body)
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }

    /** The one of that rung, or of that day, when it has arrived. */
    private JsonNode noticeTo(String department, String rung) {
        await().atMost(SOON).until(() -> notices().stream().anyMatch(notice -> isOf(notice, department, rung)));
        List<JsonNode> found = notices().stream()
                .filter(notice -> isOf(notice, department, rung))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private JsonNode waitingNotice(String day) {
        return noticeTo("zj-fgw", day);
    }

    private static boolean isOf(JsonNode notice, String department, String rung) {
        return notice.path("department").asText().equals(department)
                && notice.path("occasion").asText().endsWith("/" + rung);
    }

    private List<JsonNode> notices() {
        return OtherServices.noticesAbout(plan);
    }

    private static String title(TestTask task) {
        return "任务" + Integer.parseInt(task.id().substring(task.id().lastIndexOf('t') + 1));
    }

    private int noticesOnRecord() {
        return count("SELECT COUNT(*) FROM reminder_notice n JOIN reminder r ON r.id = n.reminder_id WHERE r.plan = '"
                + plan + "'");
    }

    private long lastScan() {
        return count("SELECT COALESCE(MAX(id), 0) FROM reminder_scan");
    }

    private void execute(String statement) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int count(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> done = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                done.add(threads.submit(deed));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : done) {
                results.add(future.get());
            }
            return results;
        }
    }
}
