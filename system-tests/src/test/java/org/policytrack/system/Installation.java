package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.IterativePollInterval;
import org.jspecify.annotations.Nullable;

/**
 * The three services on one machine, as {@code ./run} starts them, on ports and data of their own. The database is the
 * embedded one, or with {@code -Dapp.db-kind=mysql} the build's MySQL-compatible server, with the accounts of a real
 * installation.
 */
public final class Installation implements AutoCloseable {

    public static final boolean IS_MYSQL = "mysql".equals(System.getProperty("app.db-kind"));
    static final String SERVICE_SECRET = "system-tests-share-this-secret-0123456789";

    private static final Duration TOKEN_KEPT = Duration.ofMinutes(4);
    private static final String BUILD = IS_MYSQL ? "mysql-app" : "quarkus-app";

    private final Path folder;
    private final String date;
    private final @Nullable Databases databases = IS_MYSQL ? new Databases() : null;
    private final ServiceProcess departments;
    private final ServiceProcess tasks;
    private final ServiceProcess reporting;
    private final ServiceProcess dashboard;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    /**
     * Nothing is started yet.
     *
     * @param date the business date of the first start
     */
    public Installation(String date) {
        this(
                date,
                (name, folder) -> new ServiceProcess(name, name.equals("dashboard") ? "quarkus-app" : BUILD, folder));
    }

    /**
     * Of services that are started otherwise.
     *
     * @param start makes the service of a name, with its log in a folder
     */
    public Installation(String date, BiFunction<String, Path, ServiceProcess> start) {
        try {
            this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "installation");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.date = date;
        this.departments = start.apply("department-service", folder);
        this.tasks = start.apply("task-service", folder);
        this.reporting = start.apply("reporting-service", folder);
        this.dashboard = start.apply("dashboard", folder);
    }

    /** From the next start of a service on, these variables of its environment besides the usual ones. */
    public Installation with(Map<String, String> variables) {
        settings.putAll(variables);
        return this;
    }

    /** All three, each before the one it asks. */
    public Installation started() {
        startReporting();
        startTasks();
        startDepartments();
        departments.awaitReady();
        tasks.awaitReady();
        reporting.awaitReady();
        return this;
    }

    public void startDepartments() {
        departments.start(environment("department-service"));
    }

    public void startTasks() {
        tasks.start(environment("task-service"));
    }

    /** A second instance of task-service on the same database; whoever starts it ends it. */
    ServiceProcess anotherTasks() {
        ServiceProcess another = new ServiceProcess("task-service", BUILD, folder);
        another.start(environment("task-service"));
        return another;
    }

    /** The page, which needs none of the others to start. */
    public void startDashboard() {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("TRACKER_DASHBOARD_ADDRESS", dashboard.address());
        environment.put("QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL", departments.address());
        environment.put("QUARKUS_REST_CLIENT_TASK_SERVICE_URL", tasks.address());
        environment.put("QUARKUS_REST_CLIENT_REPORTING_SERVICE_URL", reporting.address());
        dashboard.start(environment);
    }

    public void startReporting() {
        reporting.start(environment("reporting-service"));
    }

    /** Where the services keep the heads of their audit chains. */
    Path heads() {
        return heads(folder);
    }

    private static Path heads(Path folder) {
        return folder.resolve("audit-heads.jsonl").toAbsolutePath();
    }

    /** The accounts of the database server; there are none of the embedded one. */
    Databases databases() {
        return Objects.requireNonNull(databases, "embedded");
    }

    public ServiceProcess departments() {
        return departments;
    }

    public ServiceProcess tasks() {
        return tasks;
    }

    public ServiceProcess reporting() {
        return reporting;
    }

    public ServiceProcess dashboard() {
        return dashboard;
    }

    /** Until nothing waits in an outbox; else the error says what the services told. */
    void awaitTold() {
        try {
            await("messages to be told")
                    .atMost(Duration.ofMinutes(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(IterativePollInterval.iterative(Installation::longer, Duration.ofMillis(25)))
                    .untilAsserted(() -> {
                        assertNothingWaitsAt(tasks);
                        assertNothingWaitsAt(reporting);
                    });
        } catch (ConditionTimeoutException notTold) {
            throw new AssertionError(
                    services().stream()
                            .map(service -> service + ":\n" + service.lastTroubles())
                            .collect(Collectors.joining("\n", notTold.getMessage() + "\n", "")),
                    notTold);
        }
    }

    /** To ask is work for those who tell. */
    private static Duration longer(Duration pause) {
        return pause.compareTo(Duration.ofSeconds(1)) < 0 ? pause.multipliedBy(2) : pause;
    }

    private static void assertNothingWaitsAt(ServiceProcess service) {
        assertThat(given().baseUri(service.address())
                        .get("/metrics")
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith("policytrack_outbox_")))
                .as("outbox of " + service)
                .contains("policytrack_outbox_waiting 0.0");
    }

    /** Where all three keep their data and their logs. */
    public Path folder() {
        return folder;
    }

    List<ServiceProcess> services() {
        return List.of(departments, tasks, reporting);
    }

    /** What must never be seen: the secret of the services, every password and every token that was given out. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(SERVICE_SECRET));
        accounts().forEach(account -> secrets.add(account.path("password").asText()));
        signedIn.values().forEach(session -> secrets.add(session.accessToken()));
        return secrets;
    }

    /** A request of this demonstration account to a service. */
    public RequestSpecification as(String username, ServiceProcess service) {
        return bearing(tokenOf(username), service);
    }

    /** A request with this access token to a service. */
    static RequestSpecification bearing(String token, ServiceProcess service) {
        return given().baseUri(service.address())
                .basePath("/api/v1")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    /** An access token of this demonstration account. */
    String tokenOf(String username) {
        return signedIn.compute(username, this::stillSignedIn).accessToken();
    }

    /** Signs this demonstration account in anew: what follows may take long without the service that gives tokens. */
    void renewTokenOf(String username) {
        signedIn.put(username, new SignedIn(signIn(username), Instant.now()));
    }

    /** The demonstration accounts as their file tells them: username, password, department, roles. */
    JsonNode accounts() {
        try {
            return new ObjectMapper()
                    .readTree(folder.resolve("demo-accounts.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A token lives for minutes: one that is about to end is replaced, and no test is that long without the service that gives it. */
    private SignedIn stillSignedIn(String username, @Nullable SignedIn before) {
        return before != null && before.since().plus(TOKEN_KEPT).isAfter(Instant.now())
                ? before
                : new SignedIn(signIn(username), Instant.now());
    }

    /** The access token of this demonstration account. */
    String signIn(String username) {
        return given().baseUri(departments.address())
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", passwordOf(username)))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    public String passwordOf(String username) {
        for (JsonNode account : accounts()) {
            if (account.path("username").asText().equals(username)) {
                return account.path("password").asText();
            }
        }
        throw new IllegalArgumentException("no demonstration account " + username);
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = environment(folder, date, departments.address(), tasks.address());
        if (databases != null) {
            environment.putAll(databases.environment(service));
        }
        environment.putAll(settings);
        return environment;
    }

    /**
     * What every service is given, but its database.
     *
     * @param folder where all keep their data
     * @param departments the address under which department-service is found
     * @param tasks the address under which task-service is found
     */
    public static Map<String, String> environment(Path folder, String date, String departments, String tasks) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, String> environment = new HashMap<>();
        environment.put("TRACKER_DATA", folder.toAbsolutePath().toString());
        environment.put("TRACKER_CLOCK_SHIFT", "P" + ChronoUnit.DAYS.between(today, LocalDate.parse(date)) + "D");
        environment.put("TRACKER_IDENTITY_SERVICE_SECRET", SERVICE_SECRET);
        environment.put("TRACKER_IDENTITY_JWKS", departments + "/api/v1/jwks");
        environment.put("TRACKER_IDENTITY_ENDED_SESSIONS", departments + "/api/v1/ended-sessions");
        environment.put(
                "TRACKER_ACCOUNTS_DEMONSTRATION_FILE",
                folder.resolve("demo-accounts.json").toString());
        environment.put("TRACKER_LIMITS_PER_ADDRESS", "1000000");
        environment.put("TRACKER_LIMITS_PER_CALLER", "1000000");
        environment.put("TRACKER_LIMITS_PER_CALLER_AT_ONCE", "1000000");
        environment.put("TRACKER_LIMITS_OPEN_PER_ADDRESS", "1000000");
        environment.put("QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL", departments);
        environment.put("QUARKUS_REST_CLIENT_TASK_SERVICE_URL", tasks);
        environment.put("TRACKER_AUDIT_HEAD_FILE", heads(folder).toString());
        return environment;
    }

    @Override
    public void close() {
        dashboard.kill();
        reporting.kill();
        tasks.kill();
        departments.kill();
    }

    private record SignedIn(String accessToken, Instant since) {}
}
