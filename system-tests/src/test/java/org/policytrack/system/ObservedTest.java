package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.system.k8s.Monitoring;

/** What can be seen of the three services and the dashboard from outside: traces, logs and metrics. */
class ObservedTest {

    private static final String TASK = "zj-metaverse-2023-t20";
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private static final Collector COLLECTOR = Collector.started();
    private static final Installation INSTALLATION = new Installation("2023-04-20")
            .with(Map.of(
                    "TRACKER_TRACES_ENDPOINT", COLLECTOR.address(),
                    "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                    "TRACKER_AUDIT_WALK_DELAYED", "1s",
                    "TRACKER_LOG_JSON", "true"));

    @BeforeAll
    static void start() {
        INSTALLATION.started();
        INSTALLATION.startDashboard();
        INSTALLATION.dashboard().awaitReady();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
        COLLECTOR.close();
    }

    static Stream<ServiceProcess> applications() {
        return Stream.concat(INSTALLATION.services().stream(), Stream.of(INSTALLATION.dashboard()));
    }

    private static RequestSpecification onThePage(String username, String service) {
        return given().baseUri(INSTALLATION.dashboard().address())
                .basePath("/api/" + service + "/v1")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(INSTALLATION.tokenOf(username));
    }

    private static Collector.Span awaitSpan(Predicate<Collector.Span> wanted) {
        await().atMost(TOLD_WITHIN).until(() -> COLLECTOR.spans().stream().anyMatch(wanted));
        return COLLECTOR.spans().stream().filter(wanted).findFirst().orElseThrow();
    }

    @Nested
    class Traces {

        @Test
        void oneRequestOfThePageIsOneTraceToTheLastServiceItsMessagesReachHoweverLate() {
            Filed filed = Filed.by(onThePage("reporter-zj-scjg", "reporting")
                    .body(OneMonthTest.report("zj-scjg", TASK, 35))
                    .post("/progress-reports"));
            INSTALLATION.renewTokenOf("reviewer");
            INSTALLATION.departments().stop();

            Response accepted = onThePage("reviewer", "reporting")
                    .header("If-Match", filed.tag())
                    .post("/progress-reports/" + filed.id() + "/acceptance");

            assertThat(accepted.statusCode()).isEqualTo(200);
            Collector.Span acceptance =
                    awaitSpan(span -> span.name().equals("POST /api/v1/progress-reports/{id}/acceptance"));
            String trace = acceptance.trace();
            await("the notice to be tried in vain")
                    .atMost(TOLD_WITHIN)
                    .until(() -> INSTALLATION.reporting().logged().lines().anyMatch(toldIn(trace)));
            assertThat(servicesIn(trace)).doesNotContain("department-service");

            INSTALLATION.startDepartments();
            INSTALLATION.departments().awaitReady();

            Collector.Span notice = awaitSpan(span -> span.trace().equals(trace)
                    && span.service().equals("department-service")
                    && span.name().equals("POST /api/v1/notices"));
            Collector.Span progress = awaitSpan(span -> span.trace().equals(trace)
                    && span.service().equals("task-service")
                    && span.name().equals("PUT /api/v1/tasks/{id}/progress"));
            assertThat(List.of(notice.kind(), progress.kind())).containsOnly("SERVER");
            assertThat(servicesIn(trace))
                    .containsExactlyInAnyOrder("dashboard", "reporting-service", "task-service", "department-service");
            assertThat(COLLECTOR.spans())
                    .filteredOn(
                            span -> span.trace().equals(trace) && span.parent().isEmpty())
                    .singleElement()
                    .satisfies(first -> assertThat(first.service()).isEqualTo("dashboard"));
        }

        @Test
        void nobodyAndNoSecretIsInThem() {
            String word = "word-that-was-searched-for";
            String browser = "BrowserOfSomebody/1";
            String unknown = "somebody-unknown";
            String feed = onThePage("reporter-zj-wxb", "task")
                    .body("{\"scope\":\"PERSON\"}")
                    .post("/calendar-tokens")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("address");
            String secret = feed.substring(feed.indexOf("token=") + "token=".length());
            assertThat(secret).hasSizeGreaterThan(20);
            List.of(
                            INSTALLATION.dashboard().address() + feed.replace("/api/", "/api/task/"),
                            INSTALLATION.tasks().address() + feed)
                    .forEach(address -> assertThat(given().urlEncodingEnabled(false)
                                    .get(address)
                                    .statusCode())
                            .isEqualTo(200));
            given().baseUri(INSTALLATION.departments().address())
                    .contentType(ContentType.JSON)
                    .header("User-Agent", browser)
                    .body(Map.of("username", unknown, "password", "Wrong horse battery 7"))
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(401);
            onThePage("administrator", "department").get("/accounts/reporter-zj-jyt");
            onThePage("viewer", "task").get("/tasks?q=" + word);
            onThePage("viewer", "task").get("/plans/zj-metaverse-2023");
            awaitSpan(span -> span.service().equals("dashboard") && span.kind().equals("SERVER"));
            awaitSpan(span -> span.name().equals("GET /api/v1/accounts/{username}"));
            awaitSpan(
                    span -> span.service().equals("task-service") && span.name().equals("GET /api/v1/plans/{id}"));

            String told = COLLECTOR.everything();

            assertThat(told).contains("http.route", "/api/v1/tasks");
            assertThat(INSTALLATION.secrets()).noneMatch(told::contains);
            assertThat(List.of(word, browser, unknown, secret, "reporter-zj-jyt", "reporter-zj-wxb"))
                    .noneMatch(told::contains);
            assertThat(COLLECTOR.values("client.address")).containsOnly("-");
            assertThat(COLLECTOR.spans())
                    .noneMatch(span -> span.name().contains("calendars"))
                    .noneMatch(span -> span.name().contains("ended-sessions")
                            && span.kind().equals("SERVER"));
        }

        private Predicate<String> toldIn(String trace) {
            return line -> line.contains("Message ") && line.contains(trace);
        }

        private Set<String> servicesIn(String trace) {
            return COLLECTOR.spans().stream()
                    .filter(span -> span.trace().equals(trace))
                    .map(Collector.Span::service)
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class Logs {

        private static final ObjectMapper JSON = new ObjectMapper();

        @ParameterizedTest
        @MethodSource("org.policytrack.system.ObservedTest#applications")
        void everyLineIsARecordThatNamesItsService(ServiceProcess application) {
            List<String> lines = application.logged().lines().toList();

            assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
                JsonNode told = read(line);
                assertThat(told.path("service").asText()).isEqualTo(application.name());
                assertThat(told.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
                assertThat(told.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
                assertThat(told.path("loggerName").asText()).isNotEmpty();
                assertThat(told.has("message")).isTrue();
            });
        }

        private JsonNode read(String line) {
            try {
                return JSON.readTree(line);
            } catch (IOException notJson) {
                throw new UncheckedIOException(line, notJson);
            }
        }
    }

    @Nested
    class Metrics {

        private static final Pattern OF_A_FAMILY = Pattern.compile("^# TYPE (\\S+) ", Pattern.MULTILINE);
        private static final Pattern SERIES = Pattern.compile("^([a-z]\\w*)(?:\\{([^}]*)})? ", Pattern.MULTILINE);
        private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

        @Test
        void whatAlertsAndPanelsAskForIsThereAndOursIsExplainedExactly() {
            onThePage("viewer", "task").get("/tasks").then().statusCode(200);
            Set<String> series = new TreeSet<>(Set.of("up"));
            Set<String> families = new TreeSet<>();
            exposed().forEach(text -> {
                SERIES.matcher(text).results().map(found -> found.group(1)).forEach(series::add);
                OF_A_FAMILY.matcher(text).results().map(found -> found.group(1)).forEach(families::add);
            });
            Set<String> own = families.stream()
                    .filter(name -> name.startsWith("policytrack_"))
                    .filter(name -> !(name.endsWith("_max") && families.contains(name.replaceAll("_max$", ""))))
                    .map(name -> series.contains(name + "_total") ? name + "_total" : name)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(series).containsAll(Monitoring.metricsAskedFor());
            assertThat(Monitoring.metricsExplained()).isEqualTo(own);
        }

        @Test
        void ofOursNoLabelGrowsWithWhatIsFiled() {
            Set<String> labels = exposed()
                    .flatMap(text -> SERIES.matcher(text).results())
                    .filter(found -> found.group(1).startsWith("policytrack_"))
                    .map(Metrics::labels)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());

            assertThat(labels).isSubsetOf("state", "channel", "kind", "limit", "upstream", "outcome", "from");
        }

        @Test
        void nothingIsUnknownAndTheChainIsFoundWhole() {
            await().atMost(TOLD_WITHIN)
                    .untilAsserted(() -> INSTALLATION
                            .services()
                            .forEach(service -> assertThat(metricsOf(service))
                                    .contains(
                                            "\npolicytrack_audit_chain_broken 0.0",
                                            "\npolicytrack_figures_unread 0.0")));
        }

        private Stream<String> exposed() {
            return applications().map(this::metricsOf);
        }

        private String metricsOf(ServiceProcess application) {
            return given().baseUri(application.address()).get("/metrics").asString();
        }

        private static Set<String> labels(MatchResult series) {
            return series.group(2) == null
                    ? Set.of()
                    : LABEL.matcher(series.group(2))
                            .results()
                            .map(label -> label.group(1))
                            .collect(Collectors.toSet());
        }
    }
}
