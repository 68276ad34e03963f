package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.APPLICATIONS;
import static org.policytrack.system.k8s.Installation.PROVINCE;
import static org.policytrack.system.k8s.Installation.SERVICES;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What k8s/overlays/province has besides what every overlay has. */
class ProvinceTest {

    private static final List<String> MIGRATIONS =
            SERVICES.stream().map(service -> service + "-migration").toList();

    private final Kustomization province = Installation.read(PROVINCE);

    @Nested
    class Replicas {

        @Test
        void anAutoscalerKeepsTwoOrMoreOfEach() {
            assertThat(named("HorizontalPodAutoscaler")).containsExactlyInAnyOrderElementsOf(APPLICATIONS);
            for (Manifest autoscaler : province.ofKind("HorizontalPodAutoscaler")) {
                JsonObject spec = Manifest.at(autoscaler.json(), "spec");
                Manifest scaled = province.workload(autoscaler.name());

                assertThat(spec.get("scaleTargetRef"))
                        .isEqualTo(
                                Manifest.value("{apiVersion: apps/v1, kind: Deployment, name: " + scaled.name() + "}"));
                assertThat(spec.get("minReplicas").getAsInt()).isGreaterThanOrEqualTo(2);
                assertThat(spec.get("maxReplicas").getAsInt())
                        .isGreaterThan(spec.get("minReplicas").getAsInt());
                assertThat(Manifest.at(scaled.json(), "spec").has("replicas"))
                        .as("replicas of %s, which applying would set back", scaled)
                        .isFalse();
                for (JsonObject metric : Manifest.objects(spec, "metrics")) {
                    assertThat(Manifest.at(scaled.onlyContainer(), "resources", "requests")
                                    .keySet())
                            .contains(Manifest.text(metric, "resource", "name").orElseThrow());
                }
            }
        }

        @Test
        void oneMayBeAwayAtATime() {
            assertThat(named("PodDisruptionBudget")).containsExactlyInAnyOrderElementsOf(APPLICATIONS);
            for (Manifest budget : province.ofKind("PodDisruptionBudget")) {
                JsonObject spec = Manifest.at(budget.json(), "spec");

                assertThat(spec.get("maxUnavailable")).isEqualTo(Manifest.value("1"));
                assertThat(province.workloads())
                        .filteredOn(it -> Street.matches(Manifest.at(spec, "selector"), it.podLabels()))
                        .extracting(Manifest::name)
                        .containsExactly(budget.name());
            }
        }

        @Test
        void noneGoesBeforeAnotherIsThere() {
            assertThat(deployments())
                    .allSatisfy(it -> assertThat(Manifest.at(it.json(), "spec", "strategy", "rollingUpdate"))
                            .isEqualTo(Manifest.value("{maxUnavailable: 0, maxSurge: 1}")));
        }

        @Test
        void theyAreSpreadOverNodesAndZones() {
            for (Manifest deployment : deployments()) {
                List<JsonObject> spread = Manifest.objects(deployment.podSpec(), "topologySpreadConstraints");

                assertThat(spread)
                        .extracting(it -> Manifest.text(it, "topologyKey").orElseThrow())
                        .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
                assertThat(spread.getFirst().get("whenUnsatisfiable")).isEqualTo(Manifest.value("DoNotSchedule"));
                assertThat(spread).allSatisfy(constraint -> {
                    assertThat(Street.matches(Manifest.at(constraint, "labelSelector"), deployment.podLabels()))
                            .as("%s", deployment)
                            .isTrue();
                    assertThat(Manifest.strings(constraint, "matchLabelKeys"))
                            .containsExactly("app.kubernetes.io/name", "pod-template-hash");
                });
                assertThat(deployment.podLabels()).containsEntry("app.kubernetes.io/name", deployment.name());
            }
        }

        @Test
        void theyComeBeforeWhatCanWait() {
            assertThat(deployments())
                    .allSatisfy(it -> assertThat(named("PriorityClass"))
                            .contains(Manifest.text(it.podSpec(), "priorityClassName")
                                    .orElseThrow()));
        }

        @Test
        void evidenceIsWrittenByPodsOfSeveralNodes() {
            assertThat(province.ofKind("PersistentVolumeClaim"))
                    .filteredOn(it -> it.name().equals("reporting-service-evidence"))
                    .singleElement()
                    .satisfies(it -> assertThat(Manifest.strings(Manifest.at(it.json(), "spec"), "accessModes"))
                            .containsExactly("ReadWriteMany"));
        }
    }

    @Nested
    class FromOutside {

        @Test
        void theIngressLeadsToThePageOnlyAndEndsTls() {
            Manifest ingress = province.ofKind("Ingress").getFirst();
            JsonObject spec = Manifest.at(ingress.json(), "spec");
            List<JsonObject> rules = Manifest.objects(spec, "rules");

            assertThat(province.ofKind("Ingress")).hasSize(1);
            assertThat(rules.stream().map(it -> Manifest.text(it, "host").orElseThrow()))
                    .containsExactlyElementsOf(Manifest.objects(spec, "tls").stream()
                            .flatMap(it -> Manifest.strings(it, "hosts").stream())
                            .toList());
            assertThat(Manifest.objects(spec, "tls"))
                    .allSatisfy(
                            it -> assertThat(Manifest.text(it, "secretName")).isPresent());
            for (JsonObject path : rules.stream()
                    .flatMap(it -> Manifest.objects(Manifest.at(it, "http"), "paths").stream())
                    .toList()) {
                String name = Manifest.text(path, "backend", "service", "name").orElseThrow();
                assertThat(name).isEqualTo("dashboard");
                assertThat(service(name))
                        .extracting(it -> it.get("name").getAsString())
                        .contains(Manifest.text(path, "backend", "service", "port", "name")
                                .orElseThrow());
            }
        }

        @Test
        void browsersComeByTheAddressOfTheIngress() {
            URI address = URI.create(told("dashboard", "TRACKER_DASHBOARD_ADDRESS"));

            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(Manifest.objects(
                            Manifest.at(province.ofKind("Ingress").getFirst().json(), "spec"), "rules"))
                    .extracting(it -> Manifest.text(it, "host").orElseThrow())
                    .containsExactly(address.getHost());
        }

        @Test
        void aBrowserStaysWithOnePodOfTheDashboard() {
            Manifest dashboard = province.ofKind("Service").stream()
                    .filter(it -> it.name().equals("dashboard"))
                    .findFirst()
                    .orElseThrow();

            assertThat(Manifest.text(dashboard.json(), "spec", "sessionAffinity"))
                    .hasValue("ClientIP");
            assertThat(Manifest.texts(Manifest.at(dashboard.json(), "metadata", "annotations")))
                    .containsEntry("traefik.ingress.kubernetes.io/service.sticky.cookie", "true")
                    .containsEntry("traefik.ingress.kubernetes.io/service.sticky.cookie.secure", "true")
                    .containsEntry("traefik.ingress.kubernetes.io/service.sticky.cookie.httponly", "true");
        }

        @Test
        void whoStandsInFrontIsBelievedAndNobodyElse() {
            for (String application : APPLICATIONS) {
                assertThat(environmentOf(application))
                        .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                        .containsEntry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true")
                        .hasEntrySatisfying(
                                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                                trusted -> assertThat(trusted)
                                        .matches("[0-9.]+/[0-9]+")
                                        .doesNotEndWith("/0"));
            }
        }
    }

    @Nested
    class Database {

        @Test
        void itHasSeveralHostsAndTheyAreReachedByWhatWorksWithItOnly() {
            List<String> connected = new ArrayList<>(SERVICES);
            connected.addAll(MIGRATIONS);
            connected.add("backup");
            List<JsonObject> leavingTheCluster = province.ofKind("NetworkPolicy").stream()
                    .map(it -> Manifest.at(it.json(), "spec"))
                    .filter(it -> Manifest.objects(it, "egress").stream()
                            .flatMap(rule -> Manifest.objects(rule, "to").stream())
                            .anyMatch(peer -> peer.has("ipBlock")))
                    .toList();
            String hosts = URI.create(told("task-service", "TRACKER_DATABASE").replace("jdbc:", ""))
                    .getAuthority();

            assertThat(leavingTheCluster).singleElement().satisfies(spec -> {
                assertThat(province.workloads())
                        .filteredOn(it -> Street.matches(Manifest.at(spec, "podSelector"), it.podLabels()))
                        .extracting(Manifest::name)
                        .containsExactlyInAnyOrderElementsOf(connected);
                JsonObject rule = Manifest.objects(spec, "egress").getFirst();
                assertThat(hosts.split(",", -1))
                        .hasSize(Manifest.objects(rule, "to").size())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(host -> assertThat(host)
                                .endsWith(":"
                                        + Manifest.objects(rule, "ports")
                                                .getFirst()
                                                .get("port")));
            });
            assertThat(connected)
                    .allSatisfy(name -> assertThat(environmentOf(name)).containsKey("TRACKER_DATABASE"));
        }

        @Test
        void itIsSpokenToByTls() {
            assertThat(told("task-service", "TRACKER_DATABASE")).contains("sslMode=VERIFY_IDENTITY");
        }

        @Test
        void aJobMigratesWithTheImageOfTheServiceAndItsSettings() {
            assertThat(named("Job")).containsExactlyInAnyOrderElementsOf(MIGRATIONS);
            for (String service : SERVICES) {
                Manifest job = province.workload(service + "-migration");
                Map<String, String> serving = environmentOf(service);

                assertThat(Manifest.text(job.onlyContainer(), "image"))
                        .isEqualTo(Manifest.text(province.workload(service).onlyContainer(), "image"));
                assertThat(environmentOf(job.name()))
                        .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                        .containsEntry("TRACKER_DATABASE", serving.get("TRACKER_DATABASE"))
                        .containsKeys("TRACKER_DATABASE_MIGRATION_USERNAME", "TRACKER_DATABASE_MIGRATION_PASSWORD")
                        .as("whom the migrations grant their rights")
                        .containsKey("TRACKER_DATABASE_USERNAME");
            }
        }

        @Test
        void theServicesNeitherMigrateNorCouldAndWaitForTheirSchema() {
            for (String service : SERVICES) {
                assertThat(environmentOf(service))
                        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                        .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true")
                        .doesNotContainKeys("QUARKUS_INIT_AND_EXIT")
                        .allSatisfy((key, value) -> assertThat(key).doesNotContain("DATABASE_MIGRATION"));
            }
        }

        @Test
        void noServiceLeadsToAPodThatMigrates() {
            for (Manifest service : province.ofKind("Service")) {
                JsonObject selector = new JsonObject();
                selector.add("matchLabels", Manifest.at(service.json(), "spec", "selector"));
                assertThat(MIGRATIONS)
                        .noneMatch(job ->
                                Street.matches(selector, province.workload(job).podLabels()));
            }
        }
    }

    @Test
    void theSecretOfTheFirstAdministratorsMayBeTakenAway() {
        JsonObject variable = Manifest.objects(
                        province.workload("department-service").onlyContainer(), "env")
                .stream()
                .filter(it -> Manifest.text(it, "name").orElseThrow().equals("TRACKER_ACCOUNTS_BOOTSTRAP_SECRET"))
                .findFirst()
                .orElseThrow();

        assertThat(province.secretKeys()).containsKey("department-accounts");
        assertThat(Manifest.at(variable, "valueFrom", "secretKeyRef").get("optional"))
                .isEqualTo(Manifest.value("true"));
    }

    @Test
    void whatAnInstallationHasToNameIsInTheReadme() throws IOException {
        String readme = Files.readString(PROVINCE.resolve("README.md"));
        Set<String> placeholders = new TreeSet<>(Set.of("10.244.0.0/16"));
        for (String file : List.of("kustomization.yaml", "ingress.yaml", "network-policies.yaml")) {
            Files.readString(PROVINCE.resolve(file))
                    .lines()
                    .flatMap(line -> Stream.of(line.split("[^A-Za-z0-9.-]")))
                    .filter(word -> word.endsWith(".example.gov.cn") || word.startsWith("192.0.2.1"))
                    .forEach(placeholders::add);
        }

        assertThat(placeholders)
                .hasSizeGreaterThan(6)
                .allSatisfy(placeholder -> assertThat(readme).contains(placeholder));
    }

    @Test
    void everyImageIsTheVersionThatIsBuilt() throws IOException {
        JsonObject kustomization =
                Manifest.of(PROVINCE.resolve(Kustomization.FILE)).getFirst().json();
        String pom = Files.readString(Installation.ROOT.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));

        assertThat(Manifest.objects(kustomization, "images").stream()
                        .collect(Collectors.toMap(
                                it -> Manifest.text(it, "name").orElseThrow(),
                                it -> Manifest.text(it, "newTag").orElseThrow())))
                .isEqualTo(APPLICATIONS.stream().collect(Collectors.toMap(it -> "policytrack/" + it, it -> version)));
    }

    private List<Manifest> deployments() {
        assertThat(named("Deployment")).containsExactlyInAnyOrderElementsOf(APPLICATIONS);
        return province.ofKind("Deployment");
    }

    private List<String> named(String kind) {
        return province.ofKind(kind).stream().map(Manifest::name).toList();
    }

    private List<JsonObject> service(String name) {
        return province.ofKind("Service").stream()
                .filter(it -> it.name().equals(name))
                .flatMap(it -> Manifest.objects(Manifest.at(it.json(), "spec"), "ports").stream())
                .toList();
    }

    private String told(String workload, String variable) {
        return Objects.requireNonNull(environmentOf(workload).get(variable), variable);
    }

    private Map<String, String> environmentOf(String workload) {
        return province.environmentOf(province.workload(workload));
    }
}
