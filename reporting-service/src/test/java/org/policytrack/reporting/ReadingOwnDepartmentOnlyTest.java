package org.policytrack.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Token;

/** 省市场监管局 leads, 省经信厅 cooperates, 省科技厅 is a member of a cooperating group, 省教育厅 has no part. */
@QuarkusTest
class ReadingOwnDepartmentOnlyTest extends ReportingServiceTest {

    @Nested
    class WhereAPlanNarrowsReading {

        @ParameterizedTest
        @CsvSource({
            "viewer,                 zj-scjg",
            "reporter,               zj-scjg",
            "head,                   zj-scjg",
            "administrator,          zj-scjg",
            "security-administrator, zj-scjg",
            "auditor,                zj-scjg",
            "viewer,                 zj-jxt",
            "reporter,               zj-kjt",
            "coordinator,            zj-jyt",
            "reviewer,               zj-jyt",
            "viewer reviewer,        zj-jyt",
            "coordinator,            ''",
            "reviewer,               ''",
            "service,                ''"
        })
        void whoIsResponsibleReviewsOrCoordinatesSeesStandingsAndAcceptedReports(String roles, String department) {
            TestTask task = aNarrowedTask();
            String report = accepted(aReport(task));

            assertSees(() -> asOneOf(department, roles), task, report);
        }

        @ParameterizedTest
        @CsvSource({
            "viewer,                 zj-jyt",
            "reporter,               zj-jyt",
            "head,                   zj-jyt",
            "administrator,          zj-jyt",
            "security-administrator, zj-jyt",
            "auditor,                zj-jyt",
            "viewer,                 ''",
            "reporter,               ''",
            "administrator,          ''",
            "auditor,                ''"
        })
        void forEverybodyElseNeitherExists(String roles, String department) {
            TestTask task = aNarrowedTask();
            String report = accepted(aReport(task));

            for (String path : List.of("/progress-reports/" + report, "/standings/" + task.id())) {
                String tag = asCoordinator().get(path).header("ETag");
                asOneOf(department, roles).get(path).then().statusCode(404);
                asOneOf(department, roles)
                        .header("If-None-Match", tag)
                        .get(path)
                        .then()
                        .statusCode(404);
            }
            for (String list : List.of("/progress-reports?task=" + task.id(), "/standings?plan=" + task.plan())) {
                asOneOf(department, roles).get(list).then().statusCode(200).body("items", hasSize(0));
            }
        }

        @Test
        void aReporterWithoutAPartInATaskCannotTellThatThereIsOne() {
            asReporterOf("zj-jyt")
                    .body(aReport(aNarrowedTask()).by("zj-jyt").json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/task"));
            asReporterOf("zj-jyt")
                    .body(aReport(aTask().added()).by("zj-jyt").json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-responsible"));
        }

        @Test
        void whoHasAPartFilesAsEver() {
            aReport(aNarrowedTask()).by("zj-kjt").sent().statusCode(201).body("role", equalTo("COOPERATING"));
        }

        @Test
        void pagesOfReportsAreFullAndEndWhereTheOwnOnesEnd() {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                accepted(aReport(aNarrowedTaskLedBy("zj-scjg").added()).with("period", "2023-02"));
                TestTask own = aNarrowedTaskLedBy("zj-scjg").with("zj-pages", "zj-pages");
                seen.addFirst(accepted(aReport(own.added()).with("period", "2023-02")));
            }

            List<List<String>> pages = pages("/progress-reports?period=2023-02&limit=2", "items.id");

            assertThat(pages).containsExactly(seen.subList(0, 2), seen.subList(2, 3));
        }

        @Test
        void pagesOfStandingsAreFullAndEndWhereTheOwnOnesEnd() {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                aNarrowedTask();
                own.add(aNarrowedTaskLedBy("zj-scjg")
                        .with("zj-standings", "zj-standings")
                        .added()
                        .id());
            }

            List<List<String>> pages =
                    pagesOf("zj-standings", "/standings?limit=2&plan=" + TestTask.NARROWED_PLAN, "items.task");

            assertThat(pages).containsExactly(own.subList(0, 2), own.subList(2, 3));
        }

        @Test
        void theCursorOfATaskThatIsNotSeenIsOfNoUse() {
            TestTask first = aNarrowedTask();
            aNarrowedTask();
            String cursor = pageAfter(first);

            asOneOf("zj-jyt", "viewer")
                    .get("/standings?plan=" + first.plan() + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }

        @Test
        void whatIsSeenIsTheSameForEveryReader() {
            TestTask task = aNarrowedTask();
            String report = accepted(aReport(task));

            for (String path : List.of("/progress-reports/" + report, "/standings/" + task.id())) {
                Response whole = asCoordinator().get(path);
                Response own = asReporterOf("zj-jxt").get(path);

                assertThat(own.header("ETag")).isEqualTo(whole.header("ETag"));
            }
        }

        /** Borrowed, so that the answer may lie as far back as a copy is served without asking. */
        @Test
        void aChangeOfTheSettingIsLearntWithTheNextCopyOfThePlan() {
            TestTask task = aNarrowedTask();
            String report = accepted(aReport(task));

            OtherServices.narrows(false);
            realTime.passes(config.borrowed().freshFor());
            assertSees(() -> asOneOf("zj-jyt", "viewer"), task, report);

            OtherServices.narrows(true);
            realTime.passes(config.borrowed().freshFor());
            asOneOf("zj-jyt", "viewer")
                    .get("/progress-reports/" + report)
                    .then()
                    .statusCode(404);
        }

        @Test
        void itHoldsWhileTaskServiceIsSilent() {
            TestTask task = aNarrowedTask();
            String report = accepted(aReport(task));
            OtherServices.taskServiceIsSilent(true);
            realTime.passes(config.borrowed().freshFor());

            asOneOf("zj-jyt", "viewer")
                    .get("/progress-reports/" + report)
                    .then()
                    .statusCode(404);
            assertSees(() -> asOneOf("zj-jxt", "viewer"), task, report);
        }

        private static String pageAfter(TestTask task) {
            String cursor = "";
            while (true) {
                var page = asCoordinator()
                        .get("/standings?limit=1&plan=" + task.plan() + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                String next = page.path("next");
                if (page.<List<String>>path("items.task").contains(task.id())) {
                    return next;
                }
                cursor = "&cursor=" + next;
            }
        }

        private static List<List<String>> pages(String list, String ids) {
            return pagesOf("zj-pages", list, ids);
        }

        private static List<List<String>> pagesOf(String department, String list, String ids) {
            List<List<String>> pages = new ArrayList<>();
            String cursor = "";
            do {
                var page = asOneOf(department, "viewer")
                        .get(list + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                pages.add(page.path(ids));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());
            return pages;
        }
    }

    @Nested
    class WhereItDoesNot {

        @ParameterizedTest
        @CsvSource({
            "viewer,        zj-scjg",
            "viewer,        zj-jyt",
            "reporter,      zj-jyt",
            "head,          zj-jyt",
            "administrator, zj-jyt",
            "auditor,       ''",
            "viewer,        ''",
            "reviewer,      ''"
        })
        void everybodySeesStandingsAndAcceptedReports(String roles, String department) {
            TestTask task = aTask().added();
            String report = accepted(aReport(task));

            assertSees(() -> asOneOf(department, roles), task, report);
        }
    }

    @Nested
    class WhatWasNotAccepted {

        @ParameterizedTest
        @CsvSource({
            "SUBMITTED, false",
            "RETURNED, false",
            "WITHDRAWN, false",
            "SUBMITTED, true",
            "RETURNED, true",
            "WITHDRAWN, true"
        })
        void isSeenByTheOwnDepartmentReviewersAndTheCoordinatingOfficeOnly(String state, boolean isNarrowed) {
            TestTask task = isNarrowed ? aNarrowedTask() : withThePartsOfOthers(aTask());
            String report = left(aReport(task).filed(), state);

            for (Reader reader : List.<Reader>of(
                    () -> asOneOf("zj-scjg", "viewer"),
                    () -> asOneOf("zj-scjg", "head"),
                    () -> asReporterOf("zj-scjg"),
                    () -> asOneOf("zj-jyt", "reviewer"),
                    Api::asCoordinator)) {
                reader.asks()
                        .get("/progress-reports/" + report)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state));
                reader.asks()
                        .get("/progress-reports?state=" + state + "&task=" + task.id())
                        .then()
                        .body("items.id", contains(report));
            }
            for (Reader reader : List.<Reader>of(
                    () -> asOneOf("zj-jxt", "viewer"),
                    () -> asOneOf("zj-kjt", "head"),
                    () -> asReporterOf("zj-jyt"),
                    () -> asOneOf("zj-jyt", "administrator"),
                    () -> asOneOf("zj-jyt", "security-administrator"),
                    () -> asOneOf("zj-jyt", "auditor"),
                    () -> asOneOf("", "viewer"),
                    () -> asOneOf("", "service"))) {
                reader.asks().get("/progress-reports/" + report).then().statusCode(404);
                reader.asks()
                        .get("/progress-reports?task=" + task.id())
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0));
            }
        }

        private static String left(String report, String state) {
            switch (state) {
                case "RETURNED" -> decide(asReviewer().body("{\"reason\":\"请补充\"}"), report, "return");
                case "WITHDRAWN" -> decide(asReporterOf("zj-scjg"), report, "withdrawal");
                default -> {}
            }
            return report;
        }
    }

    private static TestTask aNarrowedTask() {
        return withThePartsOfOthers(aNarrowedTaskLedBy("zj-scjg"));
    }

    private static TestTask withThePartsOfOthers(TestTask task) {
        return task.with("zj-jxt", "省经信厅")
                .withGroup("zj-group", "zj-kjt", "zj-fgw")
                .added();
    }

    private static String accepted(TestReport filing) {
        String report = filing.filed();
        decide(asReviewer(), report, "acceptance");
        return report;
    }

    private static void decide(RequestSpecification caller, String report, String decision) {
        caller.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }

    private static void assertSees(Reader reader, TestTask task, String report) {
        reader.asks().get("/progress-reports/" + report).then().statusCode(200);
        reader.asks()
                .get("/progress-reports?task=" + task.id())
                .then()
                .statusCode(200)
                .body("items.id", contains(report));
        reader.asks().get("/standings/" + task.id()).then().statusCode(200);
        reader.asks()
                .get("/standings?limit=200&plan=" + task.plan())
                .then()
                .statusCode(200)
                .body("items.task", hasItem(task.id()));
    }

    private static RequestSpecification asOneOf(String department, String roles) {
        String[] names = roles.split(" ");
        if (roles.equals("service")) {
            return as(Token.ofService("task-service"));
        }
        return as(
                department.isEmpty()
                        ? Token.ofNoDepartment("of-no-department", names)
                        : Token.of("of-" + department, department, names));
    }

    /** Somebody who sends one request after the other. */
    private interface Reader {

        RequestSpecification asks();
    }
}
