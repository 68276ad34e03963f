package org.policytrack.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;
import org.policytrack.reporting.event.Listener.Heard;

/** 省市场监管局 leads, 省经信厅 cooperates, 省教育厅 has no part; real clients read the lines. */
@QuarkusTest
class EventResourceTest extends ReportingServiceTest {

    private final TestTask task = aTaskOf(TestGoal.aPlan())
            .with("zj-jxt", "省经信厅")
            .withIndicator("170", "AT_LEAST")
            .added();

    private final List<Listener> opened = new ArrayList<>();

    @Inject
    TellChange tell;

    @Inject
    EventLines lines;

    @Inject
    PruneEvents pruning;

    @Inject
    DataSource database;

    @Inject
    @RealTime
    InstantSource now;

    @AfterEach
    void everyLineEnds() {
        opened.forEach(Listener::close);
        await().atMost(Listener.SOON).until(lines::isEmpty);
    }

    @Nested
    class WhatIsTold {

        @Test
        void aReportIsFiledAndAccepted() {
            Listener listener = listening(task.plan(), tokenOf("reviewer", "zj-fgw"));

            String report = aReport(task).filed();
            Heard filed = listener.hears();
            decide(asReviewer(), report, "acceptance");
            Heard accepted = listener.hears();

            assertThat(filed.name()).isEqualTo("report-filed");
            assertThat(filed.json().path("plan").asText()).isEqualTo(task.plan());
            assertThat(filed.json().path("task").asText()).isEqualTo(task.id());
            assertThat(filed.json().path("department").asText()).isEqualTo("zj-scjg");
            assertThat(filed.json().path("report").asText()).isEqualTo(report);
            assertThat(filed.json().path("at").asText()).startsWith("2023-06-20T");
            assertThat(filed.json().properties()).hasSize(5);
            assertThat(accepted.name()).isEqualTo("report-accepted");
            assertThat(accepted.json().path("report").asText()).isEqualTo(report);
            assertThat(accepted.number()).isGreaterThan(filed.number());
        }

        @Test
        void aReportIsReturnedOrWithdrawn() {
            String returned = aReport(task).filed();
            String withdrawn = aReport(task).filed();
            Listener listener = listening();

            decide(asReviewer().body("{\"reason\":\"请补充\"}"), returned, "return");
            assertThat(listener.hears().name()).isEqualTo("report-returned");
            decide(asReporterOf("zj-scjg"), withdrawn, "withdrawal");
            assertThat(listener.hears().name()).isEqualTo("report-withdrawn");
        }

        @Test
        void aFigureIsReversed() {
            String report = aReport(task).withValue(task.indicator(), "68").filed();
            decide(asReviewer(), report, "acceptance");
            var entry = asCoordinator()
                    .get("/ledger?kind=VERIFIED&task=" + task.id())
                    .then()
                    .statusCode(200)
                    .extract();
            Listener listener = listening();

            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"重复统计\"}")
                    .post("/ledger/" + entry.path("items[0].id") + "/reversal")
                    .then()
                    .statusCode(201);

            Heard reversed = listener.hears();
            assertThat(reversed.name()).isEqualTo("figure-reversed");
            assertThat(reversed.json().path("department").asText()).isEqualTo("zj-scjg");
            assertThat(reversed.data()).doesNotContain("68", "重复统计");
        }

        @Test
        void aContributionIsWaivedAndNeededAgain() {
            Listener listener = listening();

            String id = asCoordinator()
                    .body("{\"department\":\"zj-jxt\",\"reason\":\"机构调整\"}")
                    .post("/tasks/" + task.id() + "/waivers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();
            Heard granted = listener.hears();
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"恢复\"}")
                    .post("/tasks/" + task.id() + "/waivers/" + id + "/revocation")
                    .then()
                    .statusCode(200);

            assertThat(granted.name()).isEqualTo("waiver-granted");
            assertThat(granted.json().path("department").asText()).isEqualTo("zj-jxt");
            assertThat(granted.json().has("report")).isFalse();
            assertThat(listener.hears().name()).isEqualTo("waiver-revoked");
        }

        @Test
        void aLightTurnsRedAndAwayAgain() {
            clock.isOn("2023-12-01");
            Listener listener = listening();

            String behind = aReport(task).with("period", "2023-11").at(10).filed();
            decide(asReviewer(), behind, "acceptance");
            assertThat(List.of(listener.hears().name(), listener.hears().name()))
                    .containsExactly("report-filed", "report-accepted");
            Heard red = listener.hears();
            String madeUp = aReport(task).with("period", "2023-12").at(90).filed();
            decide(asReviewer(), madeUp, "acceptance");
            assertThat(List.of(listener.hears().name(), listener.hears().name()))
                    .containsExactly("report-filed", "report-accepted");

            assertThat(red.name()).isEqualTo("light-turned");
            assertThat(red.json().path("task").asText()).isEqualTo(task.id());
            assertThat(listener.hears().name()).isEqualTo("light-turned");
        }

        @Test
        void aReportOfAPeriodIsPublished() {
            String report = asCoordinator()
                    .body("{\"plan\":\"" + task.plan() + "\",\"kind\":\"MEETING\",\"period\":\"2023-06-18\"}")
                    .post("/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();
            String tag = asCoordinator().get("/reports/" + report).header("ETag");
            Listener listener = listening();

            asCoordinator()
                    .header("If-Match", tag)
                    .post("/reports/" + report + "/publication")
                    .then()
                    .statusCode(200);

            Heard published = listener.hears();
            assertThat(published.name()).isEqualTo("report-published");
            assertThat(published.json().path("report").asText()).isEqualTo(report);
            assertThat(published.json().has("task")).isFalse();
        }

        @Test
        void anotherPlanIsNot() {
            TestTask elsewhere = aTaskOf(TestGoal.aPlan()).added();
            Listener listener = listening();

            aReport(elsewhere).filed();
            aReport(task).filed();

            assertThat(listener.hears().json().path("plan").asText()).isEqualTo(task.plan());
        }
    }

    @Nested
    @Tag("always")
    class WhatIsCommitted {

        @Test
        void whatIsRolledBackIsNotTold() {
            Listener listener = listening();

            QuarkusTransaction.begin();
            tell.ofTask(ChangeKind.LIGHT_TURNED, task.plan(), "taken-back", null);
            QuarkusTransaction.rollback();
            tells("kept");

            assertThat(listener.hears().json().path("task").asText()).isEqualTo("kept");
        }

        @Test
        void whatIsCommittedLateIsToldLateAndNeverPassedOver() throws Exception {
            Listener listener = listening();
            CountDownLatch isWritten = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            Thread slow = Thread.ofPlatform()
                    .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                        tell.ofTask(ChangeKind.LIGHT_TURNED, task.plan(), "written-first", null);
                        isWritten.countDown();
                        awaited(mayCommit);
                    }));
            awaited(isWritten);
            tells("committed-first");

            Heard early = listener.hears();
            listener.close();
            mayCommit.countDown();
            slow.join();
            Heard late = resuming(early.id()).hears();

            assertThat(early.json().path("task").asText()).isEqualTo("committed-first");
            assertThat(late.json().path("task").asText()).isEqualTo("written-first");
            assertThat(late.number()).isEqualTo(early.number() + 1);
            assertThat(rowOf("written-first")).isLessThan(rowOf("committed-first"));
        }

        @Test
        void whatAnotherInstanceWritesIsHeardToo() throws SQLException {
            Listener listener = listening();

            writtenElsewhere("elsewhere");

            assertThat(listener.hears().json().path("task").asText()).isEqualTo("elsewhere");
        }

        @Test
        void severalListenersHearTheSameInTheSameOrder() {
            List<Listener> listeners =
                    IntStream.range(0, 5).mapToObj(i -> listening()).toList();

            IntStream.range(0, 20).parallel().forEach(i -> tells("t" + i));

            List<String> first = ids(listeners.getFirst(), 20);
            assertThat(first).doesNotHaveDuplicates();
            listeners.stream()
                    .skip(1)
                    .forEach(listener -> assertThat(ids(listener, 20)).isEqualTo(first));
        }

        private static List<String> ids(Listener listener, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> listener.hears().id())
                    .toList();
        }
    }

    @Nested
    @Tag("always")
    class AfterABreak {

        @Test
        void whatHappenedMeanwhileIsToldFirst() {
            Listener before = listening();
            tells("before");
            String last = before.hears().id();
            before.close();
            tells("meanwhile-1");
            tells("meanwhile-2");

            Listener after = resuming(last);
            tells("after");

            assertThat(List.of(after.hears(), after.hears(), after.hears()))
                    .extracting(heard -> heard.json().path("task").asText())
                    .containsExactly("meanwhile-1", "meanwhile-2", "after");
        }

        @Test
        void aLineOnWhichNothingWasHeardIsResumedToo() {
            Listener before = open(task.plan(), tokenOf("viewer", "zj-jyt"), null);
            String place = before.opens();
            before.close();
            tells("meanwhile");

            assertThat(resuming(place).hears().json().path("task").asText()).isEqualTo("meanwhile");
        }

        @Test
        void whatIsNotKeptAnyMoreIsToldByAReset() {
            Listener before = listening();
            tells("long-ago");
            Heard last = before.hears();
            before.close();
            tells("missed");
            realTime.passes(config.events().kept().plusSeconds(1));
            pruning.prune();

            Listener after = resuming(last.id());
            Heard reset = after.hears();
            tells("after");

            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.number()).isGreaterThan(last.number());
            assertThat(reset.json().path("plan").asText()).isEqualTo(task.plan());
            assertThat(reset.json().path("at").asText()).startsWith("2023-06-20T");
            assertThat(after.hears().json().path("task").asText()).isEqualTo("after");
        }

        @Test
        void whatIsStillKeptIsNotForgottenWithTheRest() {
            Listener before = listening();
            tells("long-ago");
            before.hears();
            realTime.passes(config.events().kept().minusSeconds(60));
            before.close();
            tells("lately");
            String last = heardBy(listening(), "marker");
            realTime.passes(Duration.ofMinutes(2));
            pruning.prune();
            tells("after");

            assertThat(resuming(last).hears().json().path("task").asText()).isEqualTo("after");
        }

        @Test
        void whatNobodyListenedToIsAResetAndNoSilenceWhenItIsForgotten() {
            String place = open(task.plan(), tokenOf("viewer", "zj-jyt"), null).opens();
            opened.forEach(Listener::close);
            await().atMost(Listener.SOON).until(lines::isEmpty);
            tells("heard-by-nobody");
            realTime.passes(config.events().kept().plusSeconds(1));
            pruning.prune();

            assertThat(resuming(place).hears().name()).isEqualTo("reset");
        }

        @Test
        void anIdThatNoLineSaidIsAnsweredByAReset() {
            for (String nonsense : List.of("abc", "-1", "9223372036854775807", "1.5")) {
                assertThat(resuming(nonsense).hears().name()).as(nonsense).isEqualTo("reset");
            }
        }

        @Test
        void whoMissedMuchReadsEverythingAnew() {
            String place = open(task.plan(), tokenOf("viewer", "zj-jyt"), null).opens();
            tellsAtOnce(Resumption.MOST_MISSED + 1);

            assertThat(resuming(place).hears().name()).isEqualTo("reset");
        }

        private String heardBy(Listener listener, String marker) {
            tells(marker);
            return listener.hears().id();
        }
    }

    @Nested
    class WhoHearsWhat {

        @Test
        void whoReadsOwnTasksOnlyHearsOfThoseOnly() {
            TestTask own = aNarrowedTaskLedBy("zj-jyt").added();
            TestTask foreign = aNarrowedTaskLedBy("zj-scjg").added();
            Listener narrowed = listening(own.plan(), tokenOf("viewer", "zj-jyt"));
            Listener coordinator = listening(own.plan(), tokenOf("coordinator", "zj-fgw"));

            aReport(foreign).filed();
            QuarkusTransaction.requiringNew().run(() -> tell.ofPlan(ChangeKind.REPORT_PUBLISHED, own.plan(), "12"));
            aReport(own).by("zj-jyt").filed();

            assertThat(narrowed.hears().json().path("task").asText()).isEqualTo(own.id());
            assertThat(coordinator.hears().json().path("task").asText()).isEqualTo(foreign.id());
            assertThat(coordinator.hears().name()).isEqualTo("report-published");
            assertThat(coordinator.hears().json().path("task").asText()).isEqualTo(own.id());
        }

        @Test
        void aResumedLineTellsNoMore() {
            TestTask own = aNarrowedTaskLedBy("zj-jyt").added();
            TestTask foreign = aNarrowedTaskLedBy("zj-scjg").added();
            Listener before = open(own.plan(), tokenOf("viewer", "zj-jyt"), null);
            String place = before.opens();
            before.close();
            aReport(foreign).filed();
            aReport(own).by("zj-jyt").filed();

            Listener after = open(own.plan(), tokenOf("viewer", "zj-jyt"), place);
            after.opens();

            assertThat(after.hears().json().path("task").asText()).isEqualTo(own.id());
        }

        @Test
        void whatIsNotAcceptedIsNamedToWhoMayReadIt() {
            Listener other = listening(task.plan(), tokenOf("viewer", "zj-jyt"));
            Listener own = listening(task.plan(), tokenOf("viewer", "zj-scjg"));
            Listener reviewer = listening(task.plan(), tokenOf("reviewer", "zj-fgw"));

            String report = aReport(task).filed();
            decide(asReviewer(), report, "acceptance");

            assertThat(other.hears().json().has("report")).isFalse();
            assertThat(own.hears().json().path("report").asText()).isEqualTo(report);
            assertThat(reviewer.hears().json().path("report").asText()).isEqualTo(report);
            assertThat(other.hears().json().path("report").asText()).isEqualTo(report);
        }
    }

    @Nested
    class ALine {

        @Test
        void saysNowAndThenThatItIsStillOpen() {
            Listener listener = listening();
            tells("something");
            Heard last = listener.hears();

            realTime.passes(config.events().heartbeat());
            Heard sign = listener.hears();

            assertThat(sign.comment()).isEqualTo("still open");
            assertThat(sign.data()).isEmpty();
            assertThat(sign.number()).isGreaterThanOrEqualTo(last.number());
        }

        @Test
        void endsAfterSomeMinutes() {
            Listener listener = listening();

            realTime.passes(config.events().longestLine());

            endsSoon(listener);
        }

        @Test
        void endsWithItsToken() {
            String token = Token.until(now.instant().plusSeconds(60), "soon-over", "zj-jyt", "viewer");
            Listener listener = listening(task.plan(), token);

            realTime.passes(Duration.ofSeconds(61));

            endsSoon(listener);
        }

        @Test
        void endsWithItsSession() {
            String token = tokenOf("viewer", "zj-jyt");
            Listener listener = listening(task.plan(), token);

            EndedByTests.end(token);

            endsSoon(listener);
        }

        @Test
        void endsWhenItsListenerFallsFarBehind() {
            Listener listener = listening();

            tellsAtOnce(3 * EventLine.MOST_WAITING);

            List<Long> told = new ArrayList<>();
            Heard next = listener.hears();
            while (next.name().equals("light-turned")) {
                told.add(next.number());
                next = listener.hears();
            }
            assertThat(next.comment()).isEqualTo("end of the line");
            assertThat(told).hasSizeLessThan(3 * EventLine.MOST_WAITING);
            told.stream()
                    .limit(1)
                    .forEach(first -> assertThat(told)
                            .as("without a gap")
                            .isEqualTo(LongStream.range(first, first + told.size())
                                    .boxed()
                                    .toList()));
        }

        @Test
        void isForgottenSoonAfterItsListenerIsGone() {
            Listener listener = listening();

            listener.close();

            await().atMost(Listener.SOON).until(lines::isEmpty);
        }

        @Test
        void isNotOpenedByAQuestionForTheHeadAlone() {
            HttpResponse<InputStream> answer = ask("HEAD", task.plan());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lines.isEmpty()).isTrue();
        }

        /** Whatever sign of life came before. */
        private static void endsSoon(Listener listener) {
            Heard next = listener.hears();
            while (next.comment().equals("still open")) {
                next = listener.hears();
            }
            assertThat(next.comment()).isEqualTo("end of the line");
        }
    }

    @Nested
    class Refusals {

        @Test
        void anUnknownPlanIsNotFound() {
            assertThat(ask("GET", "no-such-plan").statusCode()).isEqualTo(404);
            assertThat(ask("HEAD", "no-such-plan").statusCode()).isEqualTo(404);
        }

        @Test
        void aPlanHasToBeNamed() {
            asCoordinator().get("/events").then().statusCode(400).body("errors[0].parameter", equalTo("plan"));
        }

        @Test
        void nobodyHearsWithoutAToken() {
            assertThat(Listener.asks("GET", task.plan(), "garbage", null).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void oneCallerHasSoManyLinesAndAllTogetherSoMany() {
            int ownAtMost = config.events().listenersPerCaller();
            String first = tokenOf("viewer", "zj-jyt");
            IntStream.range(0, ownAtMost).forEach(i -> listening(task.plan(), first));
            HttpResponse<InputStream> own = Listener.asks("GET", task.plan(), first, null);
            String second = tokenOf("viewer", "zj-jxt");
            IntStream.range(ownAtMost, config.events().listeners()).forEach(i -> listening(task.plan(), second));
            HttpResponse<InputStream> any = Listener.asks("GET", task.plan(), tokenOf("viewer", "zj-scjg"), null);

            assertThat(own.statusCode()).isEqualTo(429);
            assertThat(own.headers().firstValue("Retry-After")).contains("10");
            assertThat(any.statusCode()).isEqualTo(503);
            assertThat(any.headers().firstValue("Retry-After")).contains("10");
            assertThat(any.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

            opened.getLast().close();
            await().atMost(Listener.SOON).untilAsserted(() -> listening(task.plan(), tokenOf("viewer", "zj-scjg")));
        }
    }

    private Listener listening() {
        return listening(task.plan(), tokenOf("viewer", "zj-jyt"));
    }

    /** From now on. */
    private Listener listening(String plan, String token) {
        Listener listener = open(plan, token, null);
        listener.opens();
        return listener;
    }

    private Listener resuming(String lastHeard) {
        Listener listener = open(task.plan(), tokenOf("viewer", "zj-jyt"), lastHeard);
        listener.opens();
        return listener;
    }

    private Listener open(String plan, String token, @Nullable String lastHeard) {
        Listener listener = Listener.to(plan, token, lastHeard);
        opened.add(listener);
        return listener;
    }

    private HttpResponse<InputStream> ask(String method, String plan) {
        return Listener.asks(method, plan, tokenOf("viewer", "zj-jyt"), null);
    }

    /** Real time may be days ahead in these tests, and a line ends with its token. */
    private String tokenOf(String role, String department) {
        return Token.until(now.instant().plus(Duration.ofDays(2)), role + "-" + department, department, role);
    }

    private void tells(String about) {
        QuarkusTransaction.requiringNew().run(() -> tell.ofTask(ChangeKind.LIGHT_TURNED, task.plan(), about, null));
    }

    private void tellsAtOnce(int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, count)
                        .forEach(i -> tell.ofTask(ChangeKind.LIGHT_TURNED, task.plan(), "t" + i, null)));
    }

    private static void decide(RequestSpecification caller, String report, String decision) {
        caller.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }

    private void writtenElsewhere(String about) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO change_event"
                        + " (kind, plan, task, happened_at, written_at) VALUES ('LIGHT_TURNED', ?, ?, ?, ?)")) {
            insert.setString(1, task.plan());
            insert.setString(2, about);
            insert.setObject(3, LocalDateTime.of(2023, 6, 20, 8, 0));
            insert.setObject(4, LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private long rowOf(String about) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT id FROM change_event WHERE plan = ? AND task = ?")) {
            query.setString(1, task.plan());
            query.setString(2, about);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
