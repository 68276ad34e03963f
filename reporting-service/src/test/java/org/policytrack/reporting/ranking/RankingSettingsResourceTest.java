package org.policytrack.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestRanking;

@QuarkusTest
class RankingSettingsResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();

    @Inject
    DataSource database;

    @BeforeEach
    void thePlanHasATask() {
        aTaskOf(plan).added();
    }

    @Test
    void nobodyIsRankedUntilTheCoordinatingOfficeDecidesSo() {
        read().header("ETag", equalTo("\"v0\""))
                .body("plan", equalTo(plan))
                .body("isOn", equalTo(false))
                .body("leadWeight", equalTo(2))
                .body("cooperatingWeight", equalTo(1))
                .body("minimumTasks", equalTo(2))
                .body("minimumVerifiedTasks", equalTo(0))
                .body("fromExpectedPercent", equalTo(5))
                .body("decidedBy", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void turningItOnTellsWhoAndWhenAndLeavesAnEntryInTheAudit() {
        TestRanking.of(plan)
                .sentBy(asCoordinator(), "\"v0\"")
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("isOn", equalTo(true))
                .body("reason", equalTo("联席会议商定"))
                .body("decidedBy", equalTo("coordinator"))
                .body("decidedAt", equalTo("2023-06-20T02:00:00Z"))
                .body("version", equalTo(1));

        read().body("isOn", equalTo(true)).body("minimumTasks", equalTo(1));
        AuditTable.Entry entry = theOnlyEntry();
        assertThat(entry.actor()).isEqualTo("coordinator");
        assertThat(entry.action()).isEqualTo("changeRankingSettings");
        assertThat(entry.before().path("isOn").asBoolean()).isFalse();
        assertThat(entry.after().path("isOn").asBoolean()).isTrue();
        assertThat(entry.after().path("reason").asText()).isEqualTo("联席会议商定");
    }

    @Test
    void whatIsAsItWasIsNoDecision() {
        TestRanking.of(plan).decided();

        TestRanking.of(plan)
                .with("reason", "再次确认")
                .sentBy(asCoordinator(), "\"v1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("reason", equalTo("联席会议商定"));

        theOnlyEntry();
    }

    @Test
    void itHappensToTheVersionThatWasRead() {
        asCoordinator()
                .body(TestRanking.of(plan).json())
                .put("/plans/" + plan + "/ranking-settings")
                .then()
                .statusCode(428);
        TestRanking.of(plan).sentBy(asCoordinator(), "\"v0\"").statusCode(200);
        TestRanking.of(plan).off().sentBy(asCoordinator(), "\"v0\"").statusCode(412);
        TestRanking.of(plan).off().sentBy(asCoordinator(), "\"v1\"").statusCode(200);
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        List<Integer> statuses = bothAtOnce(
                () -> status(TestRanking.of(plan).with("leadWeight", 3)),
                () -> status(TestRanking.of(plan).with("leadWeight", 4)));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @CsvSource({
        "leadWeight, 11, /leadWeight",
        "leadWeight, -1, /leadWeight",
        "cooperatingWeight, 11, /cooperatingWeight",
        "minimumTasks, 0, /minimumTasks",
        "minimumTasks, 101, /minimumTasks",
        "minimumVerifiedTasks, -1, /minimumVerifiedTasks",
        "minimumVerifiedTasks, 2, /minimumVerifiedTasks",
        "fromExpectedPercent, 0, /fromExpectedPercent",
        "fromExpectedPercent, 101, /fromExpectedPercent"
    })
    void nonsenseIsRefusedAndNamed(String setting, int value, String pointer) {
        TestRanking.of(plan)
                .with(setting, value)
                .sentBy(asCoordinator(), "\"v0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
        read().body("version", equalTo(0));
    }

    @Test
    void oneOfTheRolesWeighsSomething() {
        TestRanking.of(plan)
                .with("leadWeight", 0)
                .with("cooperatingWeight", 0)
                .sentBy(asCoordinator(), "\"v0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leadWeight"));
    }

    @Test
    void itTakesAReason() {
        TestRanking.of(plan)
                .with("reason", " ")
                .sentBy(asCoordinator(), "\"v0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        TestRanking.of(plan)
                .without("isOn")
                .sentBy(asCoordinator(), "\"v0\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/isOn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viewer", "reporter", "head", "reviewer", "administrator", "security-administrator", "auditor"})
    void nobodyElseDecides(String role) {
        TestRanking.of(plan)
                .sentBy(as(Token.of("somebody", "zj-fgw", role)), "\"v0\"")
                .statusCode(403);
        read().body("isOn", equalTo(false));
    }

    @Test
    void aPlanThatDoesNotExistHasNone() {
        asCoordinator().get("/plans/nothing/ranking-settings").then().statusCode(404);
        TestRanking.of("nothing").sentBy(asCoordinator(), "\"v0\"").statusCode(404);
    }

    private ValidatableResponse read() {
        return asViewerOf("zj-jyt")
                .get("/plans/" + plan + "/ranking-settings")
                .then()
                .statusCode(200);
    }

    private static int status(TestRanking ranking) {
        return ranking.sentBy(asCoordinator(), "\"v0\"").extract().statusCode();
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private AuditTable.Entry theOnlyEntry() {
        List<AuditTable.Entry> entries = new AuditTable(database).about("RankingSettings", plan);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
