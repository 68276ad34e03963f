package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak on this machine's loopback, with the realms of {@code src/test/resources/keycloak}. Its data lives in
 * memory; every password is made for this one run.
 */
final class Keycloak implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("keycloak.home", "target/keycloak"));
    private static final Path REALMS = Path.of("src", "test", "resources", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final String address = "http://127.0.0.1:" + ServiceProcess.freePort();
    private final String password = UUID.randomUUID().toString();
    private final Thread atTheLatest = new Thread(this::end);
    private @Nullable Process process;

    String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    void start() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + address.substring(address.lastIndexOf(':') + 1)));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx400m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        try {
            copyRealms();
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    private static void copyRealms() throws IOException {
        Path imported = Files.createDirectories(HOME.resolve("data/import"));
        try (Stream<Path> realms = Files.list(REALMS)) {
            for (Path realm : realms.toList()) {
                Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Ready, and every person of the realms has a password. */
    void awaitReady(String... realms) {
        await("Keycloak to be ready, see " + LOG)
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> isAliveOrFails()
                        && given().get(issuer(realms[0]) + "/.well-known/openid-configuration")
                                        .statusCode()
                                == 200);
        for (String realm : realms) {
            for (String id : administration(realm).get("/users").jsonPath().getList("id", String.class)) {
                administration(realm)
                        .body(Map.of("type", "password", "value", password, "temporary", false))
                        .put("/users/" + id + "/reset-password")
                        .then()
                        .statusCode(204);
            }
        }
    }

    private boolean isAliveOrFails() {
        if (process == null || !process.isAlive()) {
            throw new AssertionError("Keycloak has ended, see " + LOG);
        }
        return true;
    }

    /** The tokens a person gets by name and password: {@code access_token}, {@code id_token}, {@code refresh_token}. */
    JsonPath tokensOf(String realm, String client, String username) {
        return given().formParams(Map.of(
                        "grant_type", "password",
                        "scope", "openid",
                        "client_id", client,
                        "username", username,
                        "password", password))
                .post(issuer(realm) + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Fills in the sign-in form at which this browser has arrived, and goes where that leads. */
    HttpResponse<String> fillIn(HttpClient browser, HttpResponse<String> form, String username)
            throws IOException, InterruptedException {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form.body());
        assertThat(action.find()).as(form.uri() + " has a form").isTrue();
        return browser.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + password))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** From now on the realm signs with a new key; the one before is still in its key set. */
    void signsWithANewKey(String realm) {
        Map<String, Object> key = Map.of(
                "name",
                "newer",
                "providerId",
                "rsa-generated",
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                Map.of("priority", List.of("200"), "algorithm", List.of("RS256")));
        administration(realm).body(key).post("/components").then().statusCode(201);
    }

    /** From now on the key the realm signed with at first is no longer in its key set. */
    void takesBackItsFirstKey(String realm) {
        String components = "/components?type=org.keycloak.keys.KeyProvider&name=rsa-generated";
        Map<String, Object> key =
                administration(realm).get(components).jsonPath().getMap("[0]");
        key.put("config", Map.of("priority", List.of("100"), "enabled", List.of("false"), "active", List.of("false")));
        administration(realm)
                .body(key)
                .put("/components/" + key.get("id"))
                .then()
                .statusCode(204);
    }

    private RequestSpecification administration(String realm) {
        String token = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password))
                .post(issuer("master") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(address)
                .basePath("/admin/realms/" + realm)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }

    /** The script and the server it starts. */
    private void end() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }
}
