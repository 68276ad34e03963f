package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.system.Installation.bearing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People of two realms of a real Keycloak work with the three services, which know them by variables of the environment
 * alone. The embedded accounts are switched off.
 */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.Random.class)
class KeycloakTest {

    private static final String PROVINCE = "province";
    private static final String PAGE = "policytrack-page";
    private static final String TASK = "zj-metaverse-2023-t20";
    private static final Duration KEYS_REFRESHED_EVERY = Duration.ofSeconds(15);

    private static final Keycloak KEYCLOAK = new Keycloak();
    private static final Installation INSTALLATION = new Installation("2023-04-20");

    private static String embeddedToken = "";

    @BeforeAll
    static void start() {
        KEYCLOAK.start();
        INSTALLATION.startDepartments();
        INSTALLATION.departments().awaitReady();
        embeddedToken = INSTALLATION.signIn("viewer");
        INSTALLATION.departments().kill();

        KEYCLOAK.awaitReady(PROVINCE, "city");
        INSTALLATION.with(settings()).started();
        INSTALLATION.startDashboard();
        INSTALLATION.dashboard().awaitReady();
    }

    /** As docs/identity.md gives them. */
    private static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("TRACKER_IDENTITY_EMBEDDED", "false"),
                Map.entry("TRACKER_IDENTITY_KEYS_REFRESHED_EVERY", KEYS_REFRESHED_EVERY.toString()),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_PROVINCE_ISSUER", KEYCLOAK.issuer(PROVINCE)),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_PROVINCE_ROLES_CLAIM", "realm_access.roles"),
                Map.entry(
                        "TRACKER_IDENTITY_PROVIDERS_PROVINCE_ROLES",
                        "pt_填报员=reporter,pt_reviewer=reviewer,pt_viewer=viewer"),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_PROVINCE_DEPARTMENTS", "省市场监管局=zj-scjg,省发展改革委=zj-fgw"),
                Map.entry("TRACKER_DASHBOARD_OUTSIDE_PROVIDER", PROVINCE),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_CITY_ISSUER", KEYCLOAK.issuer("city")),
                Map.entry(
                        "TRACKER_IDENTITY_PROVIDERS_CITY_JWKS",
                        KEYCLOAK.issuer("city") + "/protocol/openid-connect/certs"),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_CITY_AUDIENCE", "policytrack-of-the-city"),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_CITY_ALGORITHMS", "ES256"),
                Map.entry("TRACKER_IDENTITY_PROVIDERS_CITY_ROLES_CLAIM", "resource_access.\"pt.app\".roles"));
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
        KEYCLOAK.close();
    }

    @Test
    void theLiaisonOfficerFilesTheReviewerAcceptsAndTheViewerReads() {
        Filed filed = Filed.by(file("zj-scjg", TASK));

        bearing(accessTokenOf("li.na"), INSTALLATION.reporting())
                .header("If-Match", filed.tag())
                .post("/progress-reports/" + filed.id() + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("author", equalTo("province:zhang.wei"))
                .body("decidedBy", equalTo("province:li.na"));

        String viewer = accessTokenOf("wang.fang");
        bearing(viewer, INSTALLATION.tasks())
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(22));
        bearing(viewer, INSTALLATION.departments())
                .get("/departments/zj-scjg")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> bearing(viewer, INSTALLATION.reporting())
                        .get("/standings/" + TASK)
                        .then()
                        .statusCode(200)
                        .body("verifiedPercent", equalTo(35)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> bearing(accessTokenOf("zhang.wei"), INSTALLATION.departments())
                        .get("/notices")
                        .then()
                        .statusCode(200)
                        .body("items.about", hasItem(filed.id())));
    }

    /** The authorization code flow, as a browser goes through it that keeps cookies and follows where it is sent. */
    @Test
    void aPersonSignsInOnThePageAndWorksThere() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookiesOnLoopback())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> form = read(browser, "/session/outside?to=/tasks");
        assertThat(form.uri().toString()).startsWith(KEYCLOAK.issuer(PROVINCE)).contains("code_challenge_method=S256");
        HttpResponse<String> page = KEYCLOAK.fillIn(browser, form, "zhang.wei");

        assertThat(page.uri().toString()).isEqualTo(INSTALLATION.dashboard().address() + "/tasks");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(read(browser, "/session").body()).getMap(""))
                .containsEntry("signedIn", true)
                .containsEntry("department", "zj-scjg")
                .containsEntry("roles", List.of("reporter"))
                .containsEntry("username", "province:zhang.wei");
        assertThat(read(browser, "/api/task/v1/tasks/" + TASK).statusCode()).isEqualTo(200);
        assertThat(read(HttpClient.newHttpClient(), "/api/task/v1/tasks/" + TASK)
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> read(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(INSTALLATION.dashboard().address() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theLiaisonOfficerFilesForNoOtherDepartment() {
        file("zj-jyt", TASK).then().statusCode(403).body("type", containsString("/problems/"));
    }

    @Test
    void aViewerFilesNothing() {
        bearing(accessTokenOf("wang.fang"), INSTALLATION.reporting())
                .body(OneMonthTest.report("zj-scjg", TASK, 35))
                .post("/progress-reports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-missing"));
    }

    @Test
    void aPersonWhoIsCalledAServiceThereIsNoneHere() {
        bearing(accessTokenOf("wang.fang"), INSTALLATION.tasks())
                .body("{}")
                .put("/tasks/" + TASK + "/progress")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-missing"));
    }

    @Test
    void aNamesakeOfTheOtherRealmIsAnotherPersonWithOtherRights() {
        String namesake = KEYCLOAK.tokensOf("city", "pt.app", "zhang.wei").getString("access_token");

        eachService(namesake, 200);
        bearing(namesake, INSTALLATION.reporting())
                .body(OneMonthTest.report("zj-scjg", TASK, 35))
                .post("/progress-reports")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        eachService(KEYCLOAK.tokensOf(PROVINCE, "canteen", "zhang.wei").getString("access_token"), 401);
    }

    /** The ID token names the services' audience too, so that nothing but its kind tells it from an access token. */
    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void whatIsNoAccessTokenIsRefused(String kind) {
        eachService(KEYCLOAK.tokensOf(PROVINCE, PAGE, "zhang.wei").getString(kind), 401);
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        eachService(KEYCLOAK.tokensOf("master", "admin-cli", "admin").getString("access_token"), 401);
    }

    @Test
    void aTokenOfAnEmbeddedAccountIsRefused() {
        eachService(embeddedToken, 401);
    }

    @Test
    void newKeysAreTakenAndOldOnesGivenUpWithoutARestart() {
        String before = accessTokenOf("wang.fang");
        eachService(before, 200);

        KEYCLOAK.signsWithANewKey(PROVINCE);
        String after = accessTokenOf("wang.fang");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> eachService(after, 200));
        eachService(before, 200);

        KEYCLOAK.takesBackItsFirstKey(PROVINCE);
        await().atMost(KEYS_REFRESHED_EVERY.plusSeconds(10)).untilAsserted(() -> eachService(before, 401));
        eachService(after, 200);
    }

    private static Response file(String department, String task) {
        return bearing(accessTokenOf("zhang.wei"), INSTALLATION.reporting())
                .body(OneMonthTest.report(department, task, 35))
                .post("/progress-reports");
    }

    private static String accessTokenOf(String username) {
        return KEYCLOAK.tokensOf(PROVINCE, PAGE, username).getString("access_token");
    }

    private static void eachService(String token, int status) {
        List<ValidatableResponse> answers = List.of(
                bearing(token, INSTALLATION.departments()).get("/departments").then(),
                bearing(token, INSTALLATION.tasks()).get("/tasks").then(),
                bearing(token, INSTALLATION.reporting())
                        .get("/standings?plan=zj-metaverse-2023")
                        .then());
        for (ValidatableResponse answer : answers) {
            answer.statusCode(status);
            if (status == 401) {
                answer.header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
            }
        }
    }

    /** Browsers bring a cookie that is for safe ways only back to their own machine by http too. */
    private static final class CookiesOnLoopback extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(
                    from,
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    header -> header.getValue().stream()
                                            .map(value -> value.replaceFirst("(?i);\\s*secure\\b", ""))
                                            .toList())));
        }
    }
}
