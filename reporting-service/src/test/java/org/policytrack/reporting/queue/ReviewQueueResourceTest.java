package org.policytrack.reporting.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asHeadOf;
import static org.policytrack.reporting.Api.asReporterAndReviewerOf;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestStandIn;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ReviewQueueResourceTest extends ReportingServiceTest {

    @Inject
    EntityManagerFactory entities;

    @Nested
    class Waiting {

        @Test
        void theOldestComesFirstAndItsDaysAreCounted() {
            TestTask task = aTask().added();
            String first = aReport(task).filed();
            clock.isOn("2023-06-22");
            String second = aReport(task).at(50).filed();
            clock.isOn("2023-06-25");

            queueOf(asReviewer(), task)
                    .body("items.report.id", contains(first, second))
                    .body("items.waitingSince", contains("2023-06-20", "2023-06-22"))
                    .body("items.waitingDays", contains(5, 3))
                    .body("items.isUnchanged", contains(false, false))
                    .body("items.isOwn", contains(false, false))
                    .body("items[0].answers", nullValue())
                    .body("next", nullValue());
        }

        @Test
        void whatWasDecidedWaitsNoMore() {
            TestTask task = aTask().added();
            accept(aReport(task).filed());
            giveBack(aReport(task).filed());
            String waiting = aReport(task).filed();

            queueOf(asReviewer(), task).body("items.report.id", contains(waiting));
        }

        @Test
        void itComesPageByPage() {
            TestTask task = aTask().added();
            String first = aReport(task).filed();
            String second = aReport(task).filed();
            String third = aReport(task).filed();

            String next = queueOf(asReviewer(), task, "&limit=2")
                    .body("items.report.id", contains(first, second))
                    .extract()
                    .path("next");
            queueOf(asReviewer(), task, "&limit=2&cursor=" + next).body("items.report.id", contains(third));
        }

        @Test
        void itIsNarrowedByPlanAndDepartment() {
            TestTask task = aTask().with("zj-jxt", "省经信厅").added();
            String byLead = aReport(task).filed();
            String byOther = aReport(task).by("zj-jxt").filed();

            queueOf(asReviewer(), task, "&plan=" + task.plan()).body("items.report.id", contains(byLead, byOther));
            queueOf(asReviewer(), task, "&plan=" + TestTask.NARROWED_PLAN).body("items", hasSize(0));
            queueOf(asReviewer(), task, "&department=zj-jxt").body("items.report.id", contains(byOther));
            queue(asReviewer(), "?department=zj-jxt").body("items.report.department", everyItem(equalTo("zj-jxt")));
            asReviewer().get("/review-queue?period=2023-06").then().statusCode(400);
        }

        @Test
        void anAuthorSeesThatAnotherPersonHasToDecide() {
            TestTask task = aTask().added();
            asReporterAndReviewerOf("zj-scjg")
                    .body(aReport(task).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(201);

            queueOf(asReporterAndReviewerOf("zj-scjg"), task).body("items.isOwn", contains(true));
            queueOf(asReviewer(), task).body("items.isOwn", contains(false));
        }

        @Test
        void manyReportsTakeAsManyQueriesAsOne() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            accept(aReport(task).withValue(task.indicator(), "68").filed());
            aReport(task).withValue(task.indicator(), "68").filed();
            long ofOne = queriesOf(task, 1);
            for (int i = 0; i < 9; i++) {
                aReport(task).withValue(task.indicator(), "68").filed();
            }

            assertThat(queriesOf(task, 10)).isEqualTo(ofOne).isLessThan(15);
        }

        private long queriesOf(TestTask task, int reports) {
            Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            try {
                statistics.clear();
                queueOf(asReviewer(), task).body("items", hasSize(reports));
                return statistics.getPrepareStatementCount();
            } finally {
                statistics.setStatisticsEnabled(false);
            }
        }

        @Test
        void aResubmissionNamesTheReportItAnswers() {
            TestTask task = aTask().added();
            String returned = aReport(task).filed();
            giveBack(returned);
            aReport(task).answering(returned).filed();

            queueOf(asReviewer(), task)
                    .body("items.answers", contains(returned))
                    .body("items.report.answers", contains(returned));
        }
    }

    @Nested
    class Unchanged {

        private final TestTask task = aTask().withIndicator("170", "AT_LEAST")
                .withMilestone("2023-06-30")
                .with("zj-jxt", "省经信厅")
                .added();

        @Test
        void whatRepeatsTheFiguresAcceptedLastIsMarked() {
            accept(aReport(task).withValue(task.indicator(), "68").filed());
            aReport(task)
                    .with("achievements", "仍在推进")
                    .withValueWithoutEvidence(task.indicator(), "68.0")
                    .filed();

            isUnchanged(true);
        }

        @Test
        void withNothingAcceptedNothingIsUnchanged() {
            giveBack(aReport(task).filed());
            aReport(task).filed();

            isUnchanged(false);
        }

        @Test
        void anotherPercentIsAChange() {
            accept(aReport(task).at(39).filed());
            aReport(task).at(40).filed();

            isUnchanged(false);
        }

        @Test
        void anotherValueIsAChange() {
            accept(aReport(task).withValue(task.indicator(), "68").filed());
            aReport(task).withValue(task.indicator(), "68.0001").filed();

            isUnchanged(false);
        }

        @Test
        void aValueMoreOrLessIsAChange() {
            accept(aReport(task).filed());
            String more = aReport(task).withValue(task.indicator(), "0").filed();
            isUnchanged(false);
            accept(more);

            aReport(task).filed();
            isUnchanged(false);
        }

        @Test
        void aMilestoneAchievedIsAChange() {
            accept(aReport(task).filed());
            aReport(task).withAchievement(task.milestone(), "2023-06-19").filed();

            isUnchanged(false);
        }

        @Test
        void whatAnotherDepartmentHadAcceptedDoesNotMatter() {
            accept(aReport(task).by("zj-jxt").filed());
            aReport(task).filed();

            isUnchanged(false);
        }

        @Test
        void onlyTheLastAcceptedMatters() {
            accept(aReport(task).at(40).filed());
            accept(aReport(task).at(50).filed());
            aReport(task).at(40).filed();

            isUnchanged(false);
        }

        @Test
        void aFigureThatWasReversedIsNotThereToBeRepeated() {
            accept(aReport(task).withValue(task.indicator(), "68").filed());
            int entry = asCoordinator()
                    .get("/ledger?task=" + task.id() + "&kind=VERIFIED")
                    .then()
                    .extract()
                    .path("items[0].id");
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"重复申报\"}")
                    .post("/ledger/" + entry + "/reversal")
                    .then()
                    .statusCode(201);
            aReport(task).withValue(task.indicator(), "68").filed();

            isUnchanged(false);
        }

        private void isUnchanged(boolean expected) {
            queueOf(asReviewer(), task).body("items.isUnchanged", contains(expected));
        }
    }

    @Nested
    class Readers {

        @Test
        void reviewersTheCoordinatingOfficeAndWhoStandsInSeeItAndNobodyElse() {
            TestTask task = aTask().added();
            aReport(task).filed();

            queueOf(asReviewer(), task).body("items", hasSize(1));
            queueOf(asCoordinator(), task).body("items", hasSize(1));
            refused(asReporterOf("zj-scjg"));
            refused(asHeadOf("zj-kjt"));
            TestStandIn.by("head-zj-kjt").from("2023-06-21").to("2023-06-21").appointed();
            clock.isOn("2023-06-21");
            queueOf(asHeadOf("zj-kjt"), task).body("items", hasSize(1));
        }

        private static void refused(RequestSpecification reader) {
            reader.get("/review-queue").then().statusCode(403).body("type", equalTo("/problems/not-standing-in"));
        }
    }

    private static ValidatableResponse queueOf(RequestSpecification reader, TestTask task) {
        return queueOf(reader, task, "");
    }

    private static ValidatableResponse queueOf(RequestSpecification reader, TestTask task, String more) {
        return queue(reader, "?task=" + task.id() + more);
    }

    private static ValidatableResponse queue(RequestSpecification reader, String query) {
        return reader.get("/review-queue" + query).then().statusCode(200);
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void giveBack(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"改\"}")
                .post("/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
    }
}
