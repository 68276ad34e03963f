package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text is sent: it is kept as it is or refused, never obeyed, and the logs tell neither it nor a secret. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final String ANYTHING_ELSE_THAT_LOGS_TELL =
            "Caused by: |\tat |\t\\.\\.\\. |\tSuppressed: |WARNING: ";
    private static final Pattern OWN_LINE =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2},\\d{3} (INFO|WARN|ERROR) |"
                    + ANYTHING_ELSE_THAT_LOGS_TELL + ").*|^$");

    private final Installation installation = new Installation("2023-04-20");
    private final ServerSocket whoeverLooksUp = listening();

    @BeforeAll
    void start() {
        installation.started();
    }

    @AfterAll
    void stop() throws IOException {
        installation.close();
        whoeverLooksUp.close();
    }

    Stream<String> corpus() {
        return HostileText.corpus(whoeverLooksUp.getLocalPort());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void findsNothingItShouldNotAsAParameter(String text) {
        ServiceProcess departments = installation.departments();
        ServiceProcess tasks = installation.tasks();
        ServiceProcess reporting = installation.reporting();
        List<Map.Entry<ServiceProcess, List<String>>> parameters = List.of(
                Map.entry(departments, List.of("departments?q", "departments?cursor", "departments/resolve?name")),
                Map.entry(departments, List.of("notices?department", "accounts?cursor", "groups?cursor")),
                Map.entry(tasks, List.of("tasks?q", "tasks?plan", "tasks?department", "tasks?cursor", "tasks?asOf")),
                Map.entry(tasks, List.of("indicators?plan", "milestones?task", "deadline-flags?department")),
                Map.entry(reporting, List.of("progress-reports?task", "progress-reports?department")),
                Map.entry(reporting, List.of("progress-reports?cursor", "standings?plan", "standings?asOf")));

        for (Map.Entry<ServiceProcess, List<String>> of : parameters) {
            for (String parameter : of.getValue()) {
                String[] parts = parameter.split("\\?", 2);
                Response answer = installation
                        .as("administrator", of.getKey())
                        .queryParam(parts[1], text)
                        .get("/" + parts[0]);

                isCalm(answer, parameter);
                if (answer.statusCode() == 200 && answer.path("items") != null) {
                    assertThat(answer.<List<?>>path("items"))
                            .as(parameter)
                            .allSatisfy(item -> assertThat(item.toString()).containsIgnoringCase(text));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void namesNothingAsAPath(String text) {
        String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
        for (String path : List.of("/departments/", "/accounts/", "/groups/", "/notices/")) {
            isCalm(
                    installation
                            .as("administrator", installation.departments())
                            .urlEncodingEnabled(false)
                            .get(path + encoded),
                    path);
        }
        for (String path : List.of("/tasks/", "/plans/", "/milestones/", "/working-days/")) {
            isCalm(
                    installation
                            .as("viewer", installation.tasks())
                            .urlEncodingEnabled(false)
                            .get(path + encoded),
                    path);
        }
        for (String path : List.of("/progress-reports/", "/standings/")) {
            isCalm(
                    installation
                            .as("viewer", installation.reporting())
                            .urlEncodingEnabled(false)
                            .get(path + encoded),
                    path);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isKeptAsItIsInADepartmentOrRefused(String text) {
        String code = "h" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> content = Map.of(
                "name",
                text + code,
                "fullName",
                text + code,
                "englishName",
                text + code,
                "kind",
                "MEDIA",
                "aliases",
                List.of("alias " + code + text + "."));

        Response made = installation
                .as("administrator", installation.departments())
                .body(Map.of("code", code, "department", content))
                .post("/departments");

        isCalm(made, "departments");
        if (made.statusCode() == 201) {
            Response read =
                    installation.as("viewer", installation.departments()).get("/departments/" + code);
            content.forEach((field, value) ->
                    assertThat(read.<Object>path(field)).as(field).isEqualTo(value));
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isKeptAsItIsInAReport(String text) {
        Map<String, Object> report = Map.of(
                "task",
                "zj-metaverse-2023-t20",
                "department",
                "zj-scjg",
                "period",
                "2023-04",
                "percentComplete",
                5,
                "status",
                "IN_PROGRESS",
                "achievements",
                "x" + text,
                "problems",
                "x" + text,
                "nextSteps",
                "x" + text);

        Response filed = installation
                .as("reporter-zj-scjg", installation.reporting())
                .body(report)
                .post("/progress-reports");

        isCalm(filed, "progress-reports");
        assertThat(filed.statusCode()).isEqualTo(201);
        Response read = installation
                .as("reporter-zj-scjg", installation.reporting())
                .get("/progress-reports/" + Filed.by(filed).id());
        for (String field : List.of("achievements", "problems", "nextSteps")) {
            assertThat(read.<String>path(field)).isEqualTo("x" + text);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void signsNobodyIn(String text) {
        Response answer = given().baseUri(installation.departments().address())
                .contentType(ContentType.JSON)
                .body(Map.of("username", text, "password", text))
                .post("/api/v1/tokens");

        assertThat(answer.statusCode()).isIn(400, 401, 422);
        isCalm(answer, "tokens");
    }

    @Test
    void looksNothingUp() throws IOException {
        corpus().filter(text -> text.contains("127.0.0.1")).forEach(this::isKeptAsItIsInAReport);
        whoeverLooksUp.setSoTimeout(500);

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(whoeverLooksUp::accept);
    }

    @Test
    void makesNoLineOfItsOwnInTheLogsAndTheyTellNoSecret() {
        corpus().filter(text -> text.contains(HostileText.FORGED_LINE)).forEach(text -> {
            signsNobodyIn(text);
            isKeptAsItIsInAReport(text);
            findsNothingItShouldNotAsAParameter(text);
        });
        String fullName = installation
                .as("administrator", installation.departments())
                .get("/accounts/reporter-zj-scjg")
                .path("displayName");

        for (ServiceProcess service : installation.services()) {
            String logged = service.logged();
            assertThat(logged).as("the log of %s", service).contains("started in", "Listening on");
            assertThat(logged.lines().filter(line -> !OWN_LINE.matcher(line).matches()))
                    .as("lines in the log of %s that are not its own", service)
                    .isEmpty();
            assertThat(logged.lines().filter(line -> line.startsWith(HostileText.FORGED_LINE)))
                    .isEmpty();
            assertThat(installation.secrets()).hasSizeGreaterThan(40).noneMatch(logged::contains);
            assertThat(logged).doesNotContain("Authorization", "Bearer", "eyJ", fullName);
        }
    }

    private static void isCalm(Response answer, String where) {
        assertThat(answer.statusCode()).as("%s: %s", where, answer.asString()).isLessThan(500);
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().equalsIgnoreCase("X-Evil")
                        || header.getName().equalsIgnoreCase("Set-Cookie"));
        assertThat(answer.asString()).doesNotContain("Exception", "org.policytrack", "SELECT ID", "JdbcSQL");
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
