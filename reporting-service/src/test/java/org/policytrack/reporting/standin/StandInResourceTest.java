package org.policytrack.reporting.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asHeadOf;
import static org.policytrack.reporting.Api.asReporterAndReviewerOf;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestStandIn;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class StandInResourceTest extends ReportingServiceTest {

    @Inject
    DataSource database;

    /** One person of each test's own. */
    private final String person = "person-" + UUID.randomUUID();

    @Nested
    class Appointing {

        @Test
        void aReviewerNamesWhoStandsInDuringTheOwnAbsence() {
            TestStandIn standIn = TestStandIn.by(person).of("reviewer-zj-fgw-" + person);

            standIn.sentBy(asReviewerNamed("reviewer-zj-fgw-" + person))
                    .statusCode(201)
                    .header("ETag", equalTo("\"v0\""))
                    .header("Location", containsString("/api/v1/stand-ins/"))
                    .body("absent", equalTo("reviewer-zj-fgw-" + person))
                    .body("standIn", equalTo(person))
                    .body("from", equalTo("2023-06-19"))
                    .body("to", equalTo("2023-06-25"))
                    .body("reason", equalTo("外出培训"))
                    .body("appointedBy", equalTo("reviewer-zj-fgw-" + person))
                    .body("appointedAt", equalTo("2023-06-20T02:00:00Z"));
        }

        @Test
        void aReviewerNamesNobodyForAnother() {
            TestStandIn.by(person)
                    .sentBy(asReviewer())
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-for-the-own-absence"));
        }

        @Test
        void theCoordinatingOfficeDoesSoForAnyReviewerButNamesNotItself() {
            TestStandIn.by(person).sentBy(asCoordinator()).statusCode(201).body("appointedBy", equalTo("coordinator"));

            TestStandIn.by("coordinator")
                    .sentBy(asCoordinator())
                    .statusCode(403)
                    .body("type", equalTo("/problems/nobody-appoints-themself"));
        }

        @Test
        void itIsAnotherPersonThanTheAbsentOne() {
            TestStandIn.by(person)
                    .of(person)
                    .sentBy(asCoordinator())
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/standIn"));
        }

        @ParameterizedTest
        @CsvSource({
            "2023-06-20, 2023-06-20, 201",
            "2023-06-20, 2023-06-19, 422",
            "2023-06-20, 2024-06-19, 201", // 366 days, of a leap year
            "2023-06-20, 2024-06-20, 422"
        })
        void itLastsADayAtLeastAndAYearAtMost(String from, String to, int status) {
            ValidatableResponse answer = TestStandIn.by(person)
                    .from(from)
                    .to(to)
                    .sentBy(asCoordinator())
                    .statusCode(status);
            if (status == 422) {
                answer.body("errors", hasSize(1)).body("errors[0].pointer", equalTo("/to"));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "1999-12-31, 2000-01-01, 422, /from",
            "9999-12-31, +10000-01-01, 400, /to",
            "+999999999-12-31, +999999999-12-31, 400, /from"
        })
        void itsDaysAreOnesThatCanBeKept(String from, String to, int status, String pointer) {
            TestStandIn.by(person)
                    .from(from)
                    .to(to)
                    .sentBy(asCoordinator())
                    .statusCode(status)
                    .body("errors[0].pointer", equalTo(pointer));
        }

        @ParameterizedTest
        @CsvSource({
            "2023-06-12, 2023-06-18, 201",
            "2023-06-12, 2023-06-19, 409",
            "2023-06-19, 2023-06-25, 409",
            "2023-06-21, 2023-06-22, 409",
            "2023-06-01, 2023-06-30, 409",
            "2023-06-25, 2023-06-30, 409",
            "2023-06-26, 2023-06-30, 201"
        })
        void onePersonStandsInAtATime(String from, String to, int status) {
            TestStandIn first = TestStandIn.by(person);
            first.appointed();

            TestStandIn.by("somebody-else")
                    .of(first.absent())
                    .from(from)
                    .to(to)
                    .sentBy(asCoordinator())
                    .statusCode(status);
        }

        @Test
        void whoIsInTheWayIsTold() {
            TestStandIn first = TestStandIn.by(person);
            first.appointed();

            TestStandIn.by("somebody-else")
                    .of(first.absent())
                    .sentBy(asCoordinator())
                    .statusCode(409)
                    .body("type", equalTo("/problems/stand-in-overlaps"))
                    .body("detail", containsString(person));
        }

        @Test
        void ofTwoForTheSameDaysAtOnceOneWins() throws Exception {
            for (int round = 0; round < 5; round++) {
                String absent = "absent-" + UUID.randomUUID();

                List<Integer> statuses = bothAtOnce(
                        () -> TestStandIn.by("one")
                                .of(absent)
                                .sentBy(asCoordinator())
                                .extract()
                                .statusCode(),
                        () -> TestStandIn.by("other")
                                .of(absent)
                                .sentBy(asCoordinator())
                                .extract()
                                .statusCode());

                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            }
        }

        @Test
        void twiceWithOneKeyAppointsOnce() {
            TestStandIn standIn = TestStandIn.by(person);
            String key = UUID.randomUUID().toString();

            Object first = standIn.sentBy(asCoordinator().header("Idempotency-Key", key))
                    .statusCode(201)
                    .extract()
                    .path("id");
            Object second = standIn.sentBy(asCoordinator().header("Idempotency-Key", key))
                    .statusCode(201)
                    .extract()
                    .path("id");

            assertThat(second).isEqualTo(first);
        }

        @Test
        void itLeavesOneEntryInTheAudit() {
            String id = TestStandIn.by(person).appointed();

            List<AuditTable.Entry> entries = new AuditTable(database).about("StandIn", id);
            assertThat(entries).hasSize(1);
            assertThat(entries.getFirst().actor()).isEqualTo("coordinator");
            assertThat(entries.getFirst().action()).isEqualTo("appointStandIn");
            assertThat(entries.getFirst().after().path("standIn").asText()).isEqualTo(person);
        }
    }

    @Nested
    class Reading {

        @Test
        void theyAreListedByTheDayOnWhichTheyHold() {
            int id = Integer.parseInt(
                    TestStandIn.by(person).from("2019-03-04").to("2019-03-06").appointed());

            on("2019-03-03").body("items", hasSize(0));
            on("2019-03-04").body("items.id", hasItem(id));
            on("2019-03-06").body("items.id", hasItem(id));
            on("2019-03-07").body("items", hasSize(0));
        }

        @Test
        void theyComePageByPage() {
            TestStandIn.by(person).appointed();
            TestStandIn.by(person).appointed();

            ValidatableResponse first = asCoordinator()
                    .get("/stand-ins?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
            asCoordinator()
                    .get("/stand-ins?limit=1&cursor=" + first.extract().path("next"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.id", everyItem(not(equalTo(first.extract().<Integer>path("items[0].id")))));
        }

        @Test
        void whoStandsInReadsItAndAViewerDoesNot() {
            String id = TestStandIn.by("head-zj-jyt").appointed();

            asHeadOf("zj-jyt")
                    .get("/stand-ins/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v0\""))
                    .body("revokedBy", nullValue());
            asViewerOf("zj-jyt").get("/stand-ins/" + id).then().statusCode(403);
            asCoordinator().get("/stand-ins/999999999").then().statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({"1999-12-31", "+10000-01-01", "-999999999-01-01", "today"})
        void aDayThatCannotBeIsRefused(String day) {
            asCoordinator()
                    .queryParam("on", day)
                    .get("/stand-ins")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("on"));
        }

        private static ValidatableResponse on(String day) {
            return asCoordinator().get("/stand-ins?on=" + day).then().statusCode(200);
        }
    }

    @Nested
    class Revoking {

        @Test
        void fromThatDayOnItHoldsNoMoreAndAnotherMayBeNamed() {
            TestStandIn standIn = TestStandIn.by(person);
            String id = standIn.appointed();
            String report = aReport(aTask().added()).filed();

            revoke(asCoordinator(), id)
                    .statusCode(200)
                    .header("ETag", equalTo("\"v1\""))
                    .body("revokedBy", equalTo("coordinator"))
                    .body("revokedOn", equalTo("2023-06-20"));

            accept(asReporterNamed(person), report).statusCode(403).body("type", equalTo("/problems/not-standing-in"));
            asCoordinator().get("/stand-ins?on=2023-06-19").then().body("items.id", hasItem(Integer.parseInt(id)));
            asCoordinator().get("/stand-ins?on=2023-06-20").then().body("items.id", not(hasItem(Integer.parseInt(id))));
            TestStandIn.by("somebody-else")
                    .of(standIn.absent())
                    .from("2023-06-19")
                    .sentBy(asCoordinator())
                    .statusCode(409);
            TestStandIn.by("somebody-else")
                    .of(standIn.absent())
                    .from("2023-06-20")
                    .sentBy(asCoordinator())
                    .statusCode(201);
        }

        @Test
        void oneRevokedBeforeItBeganIsInNobodysWay() {
            TestStandIn standIn = TestStandIn.by(person).from("2023-06-26").to("2023-06-30");
            revoke(asCoordinator(), standIn.appointed()).statusCode(200);

            standIn.sentBy(asCoordinator()).statusCode(201);
        }

        @Test
        void theAbsentOneOrTheCoordinatingOfficeDoesIt() {
            String absent = "absent-" + UUID.randomUUID();
            String id = TestStandIn.by(person).of(absent).appointed();

            revoke(asReviewer(), id).statusCode(403).body("type", equalTo("/problems/only-for-the-own-absence"));
            revoke(asReviewerNamed(absent), id).statusCode(200).body("revokedBy", equalTo(absent));
        }

        @Test
        void itHappensOnceAndToTheVersionThatWasRead() {
            String id = TestStandIn.by(person).appointed();

            asCoordinator().post("/stand-ins/" + id + "/revocation").then().statusCode(428);
            asCoordinator()
                    .header("If-Match", "\"v3\"")
                    .post("/stand-ins/" + id + "/revocation")
                    .then()
                    .statusCode(412);
            revoke(asCoordinator(), id).statusCode(200);
            revoke(asCoordinator(), id).statusCode(412);
            asCoordinator()
                    .header("If-Match", "\"v1\"")
                    .post("/stand-ins/" + id + "/revocation")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/stand-in-already-revoked"));
        }

        private static ValidatableResponse revoke(RequestSpecification revoker, String id) {
            return revoker.header("If-Match", "\"v0\"")
                    .post("/stand-ins/" + id + "/revocation")
                    .then();
        }
    }

    @Nested
    class Reviewing {

        @ParameterizedTest
        @CsvSource({"reporter", "head", "coordinator"})
        void whoStandsInAcceptsAndIsShownBesideTheAbsentOne(String role) {
            TestStandIn standIn = TestStandIn.by(person);
            standIn.appointed();
            String report = aReport(aTask().added()).filed();

            accept(as(Token.of(person, "zj-jyt", role)), report)
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"))
                    .body("decidedBy", equalTo(person))
                    .body("decidedFor", equalTo(standIn.absent()));

            AuditTable.Entry entry =
                    new AuditTable(database).about("ProgressReport", report).getLast();
            assertThat(entry.actor()).isEqualTo(person);
            assertThat(entry.onBehalfOf()).isEqualTo(standIn.absent());
            assertThat(entry.after().path("decidedFor").asText()).isEqualTo(standIn.absent());
        }

        @Test
        void whoStandsInReturns() {
            TestStandIn standIn = TestStandIn.by(person);
            standIn.appointed();
            String report = aReport(aTask().added()).filed();

            asReporterNamed(person)
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"改\"}")
                    .post("/progress-reports/" + report + "/return")
                    .then()
                    .statusCode(200)
                    .body("decidedFor", equalTo(standIn.absent()));
            assertThat(new AuditTable(database)
                            .about("ProgressReport", report)
                            .getLast()
                            .onBehalfOf())
                    .isEqualTo(standIn.absent());
        }

        @Test
        void aReviewerWhoStandsInDecidesInTheOwnName() {
            TestStandIn.by(person).appointed();
            String report = aReport(aTask().added()).filed();

            accept(asReviewerNamed(person), report).statusCode(200).body("decidedFor", nullValue());
        }

        @ParameterizedTest
        @CsvSource({"2023-06-18, 403", "2023-06-19, 200", "2023-06-25, 200", "2023-06-26, 403"})
        void onlyDuringTheDaysAgreedOn(String day, int status) {
            TestStandIn.by(person).appointed();
            clock.isOn("2023-06-15");
            String report = aReport(aTask().added()).filed();
            clock.isOn(day);

            accept(asReporterNamed(person), report).statusCode(status);
        }

        @Test
        void aRoleThatMayNotStandInGetsNothingByBeingNamed() {
            TestStandIn.by(person).appointed();
            String report = aReport(aTask().added()).filed();

            accept(as(Token.of(person, "zj-fgw", "viewer", "auditor")), report)
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-missing"));
            as(Token.of(person, "zj-fgw", "viewer"))
                    .get("/progress-reports/" + report)
                    .then()
                    .statusCode(404);
        }

        @Test
        void anOwnReportIsForAnotherPersonEvenThen() {
            TestStandIn.by(person).appointed();
            TestTask task = aTask().added();
            String report = as(Token.of(person, "zj-scjg", "reporter"))
                    .body(aReport(task).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            accept(as(Token.of(person, "zj-scjg", "reporter")), report)
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-report-not-reviewable"));
        }

        /** Else somebody who files and reviews could have the own report accepted in the own place. */
        @Test
        void aReportOfTheAbsentOneIsForAnotherPersonToo() {
            String absent = "both-zj-scjg";
            TestStandIn.by(person)
                    .of(absent)
                    .from("2023-09-04")
                    .to("2023-09-05")
                    .appointed();
            clock.isOn("2023-09-04");
            TestTask task = aTask().added();
            String report = asReporterAndReviewerOf("zj-scjg")
                    .body(aReport(task).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            asReporterNamed(person)
                    .get("/review-queue?task=" + task.id())
                    .then()
                    .body("items[0].isOwn", equalTo(true));
            accept(asReporterNamed(person), report)
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-report-not-reviewable"));
            asReporterNamed(person)
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"改\"}")
                    .post("/progress-reports/" + report + "/return")
                    .then()
                    .statusCode(403);
            accept(asReviewer(), report).statusCode(200);
        }

        @Test
        void whoStandsInReadsWhatWaitsAndNobodyElseDoes() {
            TestStandIn.by(person).appointed();
            TestTask task = aNarrowedTaskLedBy("zj-scjg").added();
            String report = aReport(task).filed();

            asReporterNamed(person).get("/progress-reports/" + report).then().statusCode(200);
            asReporterNamed(person)
                    .get("/progress-reports?task=" + task.id())
                    .then()
                    .body("items", hasSize(1));
            asReporterOf("zj-jyt").get("/progress-reports/" + report).then().statusCode(404);
            asReporterOf("zj-jyt")
                    .get("/progress-reports?task=" + task.id())
                    .then()
                    .body("items", hasSize(0));
            clock.isOn("2023-06-26");
            asReporterNamed(person).get("/progress-reports/" + report).then().statusCode(404);
        }
    }

    private static RequestSpecification asReporterNamed(String name) {
        return as(Token.of(name, "zj-jyt", "reporter"));
    }

    private static RequestSpecification asReviewerNamed(String name) {
        return as(Token.of(name, "zj-fgw", "reviewer"));
    }

    private static ValidatableResponse accept(RequestSpecification reviewer, String report) {
        return reviewer.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then();
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
