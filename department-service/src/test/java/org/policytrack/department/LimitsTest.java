package org.policytrack.department;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.RawHttp;
import org.policytrack.kit.testing.Token;

/** Nobody takes more than a share of the service. */
@QuarkusTest
@TestProfile(TightLimits.class)
class LimitsTest {

    @Inject
    Instance<PassingRealTime> realTime;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void whateverWasUsedUpBeforeIsThereAgain() {
        realTime.get().passes(Duration.ofMinutes(2));
    }

    @Nested
    class ACaller {

        @Test
        void isRefusedOnceTheBurstIsUsedUpAndToldWhenToGoOn() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);

            Api.as(Token.of("viewer", "zj-fgw", "viewer"))
                    .header("Accept-Language", "en")
                    .get("/departments")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[56]"))
                    .body("type", equalTo("/problems/too-many-requests"))
                    .body("detail", matchesPattern(".* [56] second.*"));
        }

        @Test
        void goesOnAfterTheTimeThatWasNamed() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);
            statusesOf("viewer", 1, 429);

            realTime.get().passes(Duration.ofSeconds(6));

            statusesOf("viewer", 1, 200);
            statusesOf("viewer", 1, 429);
        }

        @Test
        void costsNobodyElseAnything() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);
            statusesOf("viewer", 1, 429);

            statusesOf("somebody-else", 1, 200);
        }

        @Test
        void isTheSameOneWithAnotherToken() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);

            given().auth()
                    .oauth2(Token.of("viewer", "zj-fgw", "viewer", "reporter"))
                    .get("/api/v1/departments")
                    .then()
                    .statusCode(429);
        }

        @Test
        void isRefusedBeforeTheRequestIsLookedAt() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);

            Api.as(Token.of("viewer", "zj-fgw", "viewer"))
                    .body("{")
                    .post("/departments")
                    .then()
                    .statusCode(429);
        }

        @Test
        void isNotBoundWhenItIsAServiceOfTheInstallation() {
            for (int i = 0; i < 4 * TightLimits.PER_CALLER_AT_ONCE; i++) {
                Api.asTaskService().get("/departments").then().statusCode(200);
            }
        }

        @Test
        void whoWasRefusedIsCounted() {
            statusesOf("viewer", TightLimits.PER_CALLER_AT_ONCE, 200);
            statusesOf("viewer", 1, 429);

            given().get("/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("policytrack_limits_refused_total{limit=\"caller\""));
        }

        private void statusesOf(String username, int times, int status) {
            String token = Token.of(username, "zj-fgw", "viewer");
            assertThat(IntStream.range(0, times)
                            .map(i -> given().auth()
                                    .oauth2(token)
                                    .get("/api/v1/departments?limit=1")
                                    .statusCode()))
                    .hasSize(times)
                    .containsOnly(status);
        }
    }

    @Nested
    class AnAddress {

        @Test
        void mayTryToSignInSoOften() {
            for (int i = 0; i < TightLimits.OPEN_PER_ADDRESS; i++) {
                signIn().then().statusCode(401);
            }

            Response refused = lastOfMany(this::signIn);

            refused.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 8);
            given().auth()
                    .oauth2(Token.of("viewer", "zj-fgw", "viewer"))
                    .get("/api/v1/departments")
                    .then()
                    .statusCode(200);
        }

        @Test
        void maySendSoMuchWhateverTheTokens() {
            lastOfMany(this::withABadToken)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-many-requests"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Client-IP"})
        void isTheOneOfTheConnectionWhateverAHeaderSays(String header) {
            int taken = 0;
            for (int i = 0; i < TightLimits.PER_ADDRESS + 40; i++) {
                String address = header.equals("Forwarded") ? "for=10.0.0." + i : "10.0.0." + i;
                taken += given().header(header, address).get("/nothing").statusCode() == 404 ? 1 : 0;
            }

            assertThat(taken).isBetween(TightLimits.PER_ADDRESS, TightLimits.PER_ADDRESS + 30);
        }

        @Test
        void isAnsweredAboutHealthAndFiguresAllTheSame() {
            lastOfMany(this::withABadToken).then().statusCode(429);

            for (String path : new String[] {"/health", "/health/live", "/health/ready", "/metrics"}) {
                given().get(path).then().statusCode(200);
            }
            lastOfMany(() -> given().get("/health/../api/v1/jwks")).then().statusCode(429);
        }

        /** The answer to the first request that is too many, if one is. */
        private Response lastOfMany(Supplier<Response> request) {
            return Stream.generate(request)
                    .limit(2 * TightLimits.PER_ADDRESS)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseGet(request);
        }

        private Response signIn() {
            return Api.anonymously()
                    .body("{\"username\":\"nobody\",\"password\":\"wrong password of nobody\"}")
                    .post("/tokens");
        }

        private Response withABadToken() {
            return given().auth().oauth2("bad").get("/api/v1/departments");
        }
    }

    @Nested
    class TheServiceAsAWhole {

        @Test
        void refusesAtOnceWhatIsTooMuchAndAnswersTheRest() throws Exception {
            List<Connection> held = allConnections();
            List<CompletableFuture<Integer>> waiting =
                    Stream.generate(this::asking).limit(TightLimits.AT_ONCE).toList();
            untilUnderWay(TightLimits.AT_ONCE);

            Response refused =
                    Api.asTaskService().header("Accept-Language", "en").get("/departments");
            int health = given().get("/health/live").statusCode();
            letGo(held);

            refused.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[123]"))
                    .header("X-Content-Type-Options", "nosniff")
                    .body("type", equalTo("/problems/overloaded"))
                    .body("title", equalTo("Overloaded"));
            assertThat(health).isEqualTo(200);
            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer)
                            .succeedsWithin(Duration.ofSeconds(10))
                            .isEqualTo(200));
            untilUnderWay(0);
            assertThat(asking()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(200);
            given().get("/metrics").then().body(containsString("policytrack_limits_refused_total{limit=\"at-once\""));
        }

        @Test
        void hasRoomForOthersWhileBodiesDrip() {
            String dripping = "POST /api/v1/tokens HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 500\r\n\r\n{";
            List<RawHttp> connections = Stream.generate(() -> RawHttp.to(RestAssured.port))
                    .limit(TightLimits.AT_ONCE)
                    .toList();

            connections.forEach(connection -> connection.send(dripping));
            untilUnderWay(TightLimits.AT_ONCE / 2);
            int read = Api.asTaskService().get("/departments").statusCode();
            List<Integer> statuses = connections.stream()
                    .flatMap(
                            connection -> connection.answer(TightLimits.BODY_WITHIN.plusSeconds(2)).statuses().stream())
                    .toList();

            connections.forEach(RawHttp::close);
            assertThat(read).isEqualTo(200);
            assertThat(statuses).filteredOn(status -> status == 503).hasSize(TightLimits.AT_ONCE / 2);
            untilUnderWay(0);
        }

        @Test
        void forgetsWhoHungUp() throws Exception {
            List<Connection> held = allConnections();
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                connection.send("GET /api/v1/departments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                        + Token.of("viewer", "zj-fgw", "viewer") + "\r\n\r\n");
                untilUnderWay(1);
            } finally {
                letGo(held);
            }

            untilUnderWay(0);
        }

        /** Nobody gets any further: the database is as good as frozen. */
        private List<Connection> allConnections() throws SQLException {
            List<Connection> all = new ArrayList<>();
            int size = database.getConfiguration().connectionPoolConfiguration().maxSize();
            while (all.size() < size) {
                all.add(database.getConnection());
            }
            return all;
        }

        private static void letGo(List<Connection> connections) throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }

        private CompletableFuture<Integer> asking() {
            return CompletableFuture.supplyAsync(
                    () -> Api.asTaskService().get("/departments").statusCode(),
                    task -> Thread.ofVirtual().start(task));
        }

        private void untilUnderWay(int requests) {
            await().atMost(Duration.ofSeconds(4))
                    .pollInterval(Duration.ofMillis(20))
                    .until(metrics.get("policytrack.limits.under.way").gauge()::value, value -> value == requests);
        }
    }

    @Nested
    class ABodyThatDrips {

        @ParameterizedTest
        @ValueSource(strings = {"Content-Length: 500\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1f4\r\n"})
        void isCutOffInTime(String framing) throws InterruptedException {
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                Instant begun = Instant.now();
                connection.send("POST /api/v1/departments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + Token.of("administrator", "zj-fgw", "administrator") + "\r\n"
                        + framing);
                Thread drip = Thread.ofVirtual().start(() -> drip(connection));

                RawHttp.Answer answer = connection.answer(Duration.ofSeconds(20));

                drip.interrupt();
                drip.join();
                assertThat(answer.statuses()).containsExactly(408);
                assertThat(answer.text()).contains("/problems/body-too-slow").contains("nosniff");
                assertThat(answer.isClosed()).isTrue();
                assertThat(Duration.between(begun, Instant.now()))
                        .isBetween(TightLimits.BODY_WITHIN, TightLimits.BODY_WITHIN.plusSeconds(5));
            }
        }

        @Test
        void isNotWaitedForAfterItsSenderHadEnough() {
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                for (int i = 0; i < 2 * TightLimits.PER_ADDRESS; i++) {
                    given().get("/nothing");
                }
                String refused = "POST /api/v1/departments HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}";

                RawHttp.Answer two = connection.send(refused + refused).answer(Duration.ofMillis(500));
                RawHttp.Answer half = connection
                        .send(refused.substring(0, refused.length() - 1))
                        .answer(TightLimits.BODY_WITHIN.plusSeconds(2));

                assertThat(two.statuses()).hasSize(2).contains(429);
                assertThat(half.isClosed()).isTrue();
            }
        }

        @Test
        void isNotWaitedForAfterTheRequestWasRefused() {
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                RawHttp.Answer answer = connection
                        .send("POST /api/v1/departments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 500\r\n\r\n{")
                        .answer(TightLimits.BODY_WITHIN.plusSeconds(5));

                assertThat(answer.statuses()).containsExactly(401);
                assertThat(answer.isClosed()).isTrue();
            }
        }

        private static void drip(RawHttp connection) {
            try {
                for (int i = 0; i < 200; i++) {
                    connection.send(" ");
                    Thread.sleep(100);
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    class AConnection {

        @Test
        void onWhichNothingMovesIsClosed() {
            try (RawHttp silent = RawHttp.to(RestAssured.port);
                    RawHttp halfARequest = RawHttp.to(RestAssured.port)) {
                halfARequest.send("GET /api/v1/jwks HTTP/1.1\r\nHost:");

                assertThat(silent.answer(TightLimits.IDLE.plusSeconds(5))).isEqualTo(new RawHttp.Answer("", true));
                assertThat(halfARequest.answer(TightLimits.IDLE.plusSeconds(5)).isClosed())
                        .isTrue();
            }
        }

        @Test
        void staysOpenForTheNextRequestWhenTheBodyOfARefusedOneCameInTime() throws InterruptedException {
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                RawHttp.Answer first = connection
                        .send("POST /api/v1/departments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 2\r\n\r\n{}")
                        .answer(TightLimits.BODY_WITHIN.plusMillis(500));
                RawHttp.Answer second = connection
                        .send("GET /api/v1/jwks HTTP/1.1\r\nHost: a\r\n\r\n")
                        .answer(Duration.ofSeconds(1));

                assertThat(first.statuses()).containsExactly(401);
                assertThat(first.isClosed()).isFalse();
                assertThat(second.statuses()).containsExactly(200);
            }
        }
    }
}
