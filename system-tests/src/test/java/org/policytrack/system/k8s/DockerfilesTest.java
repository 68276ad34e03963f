package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policytrack.system.k8s.Installation.ROOT;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfilesTest {

    /** A list for tools; the service starts without it. */
    private static final String NOT_NEEDED_TO_RUN = "quarkus-app-dependencies.txt";

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "reporting-service", "dashboard"})
    void theImageIsTheOneTheDeploymentNames(String service) {
        Dockerfile dockerfile = Dockerfile.of(ROOT.resolve(service));
        Manifest deployment = deploymentOf(service);
        JsonObject container = deployment.onlyContainer();
        JsonObject pod = Manifest.at(deployment.podSpec(), "securityContext");

        assertThat(dockerfile.only("LABEL")).isEqualTo("org.opencontainers.image.title=\"" + service + "\"");
        assertThat(Manifest.text(container, "image")).hasValue("policytrack/" + service);
        assertThat(dockerfile.only("USER"))
                .isEqualTo(pod.get("runAsUser") + ":" + pod.get("runAsGroup"))
                .isNotEqualTo("0:0");
        assertThat(dockerfile.only("EXPOSE"))
                .isEqualTo(Manifest.objects(container, "ports")
                        .getFirst()
                        .get("containerPort")
                        .getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "reporting-service", "dashboard"})
    void theOverlayNamesTheVersionThatIsBuilt(String service) throws IOException {
        JsonObject overlay = Manifest.of(Installation.SINGLE.resolve(Kustomization.FILE))
                .getFirst()
                .json();

        assertThat(Manifest.objects(overlay, "images"))
                .filteredOn(image -> Manifest.text(image, "name").equals(Optional.of("policytrack/" + service)))
                .singleElement()
                .satisfies(image -> assertThat(Manifest.text(image, "newTag")).hasValue(versionInThePom()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "reporting-service", "dashboard"})
    void itStandsOnATaggedRuntimeAndStartsJavaItself(String service) {
        Dockerfile dockerfile = Dockerfile.of(ROOT.resolve(service));

        assertThat(dockerfile.only("FROM")).matches("eclipse-temurin:25[0-9._]*-jre[a-z0-9.-]*");
        assertThat(dockerfile.command()).startsWith("java").endsWith("-jar", "quarkus-run.jar");
        assertThat(dockerfile.command())
                .anyMatch(argument -> argument.startsWith("-XX:MaxRAMPercentage="))
                .contains("-XX:AOTCache=" + Image.START_UP_CACHE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "reporting-service", "dashboard"})
    void itCopiesAllOfTheApplicationAndNothingElse(String service) throws IOException {
        Path application = ROOT.resolve(service)
                .resolve("target")
                .resolve(service.equals("dashboard") ? "quarkus-app" : "mysql-app");
        assumeTrue(
                Files.exists(application.resolve("quarkus-run.jar")),
                application + " is not built; package " + service + " first");

        List<String> copied = Dockerfile.of(ROOT.resolve(service)).copied();

        assertThat(copied)
                .allSatisfy(
                        path -> assertThat(ROOT.resolve(service).resolve(path)).exists());
        try (Stream<Path> built = Files.list(application)) {
            Set<String> needed = built.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(NOT_NEEDED_TO_RUN))
                    .collect(Collectors.toSet());
            assertThat(copied.stream().map(path -> Path.of(path).getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    private static Manifest deploymentOf(String service) {
        return Manifest.of(Installation.K8S.resolve("base").resolve(service).resolve("deployment.yaml"))
                .getFirst();
    }

    private static String versionInThePom() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        return pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));
    }
}
