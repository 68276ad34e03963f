package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.APPLICATIONS;
import static org.policytrack.system.k8s.Installation.K8S;
import static org.policytrack.system.k8s.Installation.MONITORING;
import static org.policytrack.system.k8s.Installation.ROOT;
import static org.policytrack.system.k8s.Installation.SERVICES;
import static org.policytrack.system.k8s.Installation.SINGLE;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The manifests of k8s/overlays/single, and with it those of k8s/base. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class K8sManifestsTest {

    private final Path secrets;
    private final Kustomization single;

    K8sManifestsTest(@TempDir Path temporary) throws IOException, InterruptedException {
        secrets = temporary.resolve("secrets");
        assertThat(Installation.makeSecrets(secrets)).isZero();
        single = Kustomization.of(SINGLE, secrets);
    }

    @Test
    void everyManifestIsWhatTheKubernetesApiExpects() {
        List<String> faults = single.manifests().stream()
                .flatMap(manifest -> KubernetesSchema.fault(manifest).stream())
                .toList();

        assertThat(faults).isEmpty();
        assertThat(single.manifests()).hasSizeGreaterThan(15);
    }

    @Test
    void noFileIsLeftOutAndNoNameIsGivenTwice() throws IOException {
        Set<Path> present;
        try (Stream<Path> all = Files.walk(K8S)) {
            present = all.filter(file -> file.toString().matches(".*\\.(ya?ml|json|sh)"))
                    .filter(file -> !file.startsWith(SINGLE.resolve("secrets")))
                    .collect(Collectors.toSet());
        }

        Set<Path> read = new TreeSet<>(single.files());
        read.addAll(Kustomization.of(MONITORING, secrets).files());
        assertThat(read).containsExactlyInAnyOrderElementsOf(present);
        assertThat(single.manifests().stream().map(it -> it.kind() + " " + it.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theBaseStandsOnItsOwn() {
        Kustomization base = Kustomization.of(K8S.resolve("base"), secrets);

        assertThat(base.workloads().stream().map(Manifest::name)).containsExactlyInAnyOrderElementsOf(APPLICATIONS);
        assertThat(base.secretKeys()).isEmpty();
    }

    @Test
    void selectorsMatchTheLabelsOfThePods() {
        for (Manifest workload : single.workloads()) {
            JsonObject selector = Manifest.at(workload.json(), "spec", "selector");
            assertThat(Street.matches(selector, workload.podLabels()))
                    .as("%s", workload)
                    .isTrue();
            assertThat(selector.keySet()).as("%s", workload).containsExactly("matchLabels");
        }
        for (Manifest service : single.ofKind("Service")) {
            Map<String, String> selector = Manifest.texts(Manifest.at(service.json(), "spec", "selector"));
            assertThat(single.workloads().stream()
                            .filter(it -> it.podLabels().entrySet().containsAll(selector.entrySet()))
                            .map(Manifest::name))
                    .as("%s", service)
                    .containsExactly(service.name());
        }
    }

    @Test
    void aServiceLeadsToThePortItsPodsListenOn() {
        for (Manifest service : single.ofKind("Service")) {
            JsonObject listening = Manifest.objects(workload(service.name()).onlyContainer(), "ports")
                    .getFirst();
            JsonObject offered = Manifest.objects(Manifest.at(service.json(), "spec"), "ports")
                    .getFirst();

            assertThat(offered.get("targetPort")).as("%s", service).isEqualTo(listening.get("name"));
            assertThat(offered.get("port")).as("%s", service).isEqualTo(listening.get("containerPort"));
        }
        for (String service : APPLICATIONS) {
            Properties properties = ConfigKeys.propertiesOf(ROOT, service);
            assertThat(portOf(service)).hasToString(properties.getProperty("quarkus.http.port"));
        }
    }

    @Test
    void theStreetIsOneWay() {
        Street street = new Street(single.ofKind("NetworkPolicy"), single.workloads());

        assertThat(street.openWays())
                .containsExactlyInAnyOrder(
                        "reporting-service → task-service:8081",
                        "reporting-service → department-service:8082",
                        "task-service → department-service:8082",
                        "dashboard → reporting-service:8083",
                        "dashboard → task-service:8081",
                        "dashboard → department-service:8082",
                        "reporting-service → database:3306",
                        "task-service → database:3306",
                        "department-service → database:3306");
    }

    @Test
    void withoutThePoliciesEveryWayIsOpen() {
        assertThat(new Street(List.of(), single.workloads()).openWays()).hasSize(20);
    }

    @Nested
    class Settings {

        @Test
        void everyVariableIsAKeyTheServiceReads() {
            for (String service : APPLICATIONS) {
                assertThat(ConfigKeys.environmentOf(ROOT, service))
                        .as(service)
                        .containsAll(environmentOf(workload(service)).keySet());
            }
        }

        @Test
        void aVariableNobodyReadsWouldBeFound() {
            assertThat(ConfigKeys.environmentOf(ROOT, "department-service"))
                    .contains("TRACKER_ACCOUNTS_BOOTSTRAP_SECRET", "TRACKER_DATABASE_URL", "QUARKUS_HTTP_HOST")
                    .doesNotContain("TRACKER_BOOTSTRAP_SECRET", "TRACKER_ACCOUNTS", "TRACKER_DATABASE_USER");
        }

        @Test
        void eachServiceIsToldItsDatabaseItsNeighboursAndWhomToTrust() {
            for (String service : SERVICES) {
                Map<String, String> environment = environmentOf(workload(service));
                Set<String> needed = ConfigKeys.propertiesOf(ROOT, service).stringPropertyNames().stream()
                        .filter(key -> key.matches("quarkus\\.rest-client\\..*\\.url"))
                        .map(ConfigKeys::asEnvironment)
                        .collect(Collectors.toCollection(TreeSet::new));
                needed.addAll(Set.of(
                        "QUARKUS_HTTP_HOST",
                        "TRACKER_DATABASE_URL",
                        "TRACKER_DATABASE_USERNAME",
                        "TRACKER_DATABASE_PASSWORD",
                        "TRACKER_DATABASE_MIGRATION_USERNAME",
                        "TRACKER_DATABASE_MIGRATION_PASSWORD",
                        "TRACKER_IDENTITY_JWKS",
                        "TRACKER_IDENTITY_ENDED_SESSIONS",
                        "TRACKER_IDENTITY_SERVICE_SECRET"));

                assertThat(environment.keySet()).as(service).containsAll(needed);
                assertThat(environment)
                        .as("no demonstration accounts in %s", service)
                        .doesNotContainKey("TRACKER_ACCOUNTS_DEMONSTRATION_FILE");
            }
            assertThat(environmentOf(workload("department-service"))).containsKey("TRACKER_ACCOUNTS_BOOTSTRAP_SECRET");
        }

        @Test
        void everythingLogsInJson() {
            for (String application : APPLICATIONS) {
                assertThat(environmentOf(workload(application)))
                        .as(application)
                        .containsEntry("TRACKER_LOG_JSON", "true");
            }
        }

        @Test
        void theDashboardIsToldItsServicesAndItsKeyAndNoSecretOfTheirs() {
            assertThat(environmentOf(workload("dashboard")))
                    .containsOnlyKeys(
                            "QUARKUS_HTTP_HOST",
                            "TRACKER_LOG_JSON",
                            "QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL",
                            "QUARKUS_REST_CLIENT_TASK_SERVICE_URL",
                            "QUARKUS_REST_CLIENT_REPORTING_SERVICE_URL",
                            "TRACKER_DASHBOARD_SESSION_KEY",
                            "TRACKER_DASHBOARD_PREVIOUS_SESSION_KEY");
        }

        @Test
        void everyAddressIsAServiceOfThisInstallation() {
            Set<String> offered = single.ofKind("Service").stream()
                    .map(it -> it.name() + ":" + portOf(it.name()))
                    .collect(Collectors.toSet());

            Set<String> asked = single.workloads().stream()
                    .flatMap(it -> environmentOf(it).values().stream())
                    .filter(value -> value.contains("://"))
                    .map(value -> URI.create(value.replaceFirst("^jdbc:", "")).getAuthority())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).contains("database:3306", "department-service:8082", "task-service:8081");
            assertThat(offered).containsAll(asked);
        }

        @Test
        void eachServiceHasASchemaAndTwoUsersOfItsOwn() throws IOException {
            String script = Files.readString(SINGLE.resolve("database/create-schemas.sh"));
            for (String service : SERVICES) {
                assertThat(environmentOf(workload(service)).get("TRACKER_DATABASE_URL"))
                        .startsWith("jdbc:mysql://database:3306/" + service + "?");
                assertThat(secrets.resolve(service + "-database.env"))
                        .content()
                        .contains("TRACKER_DATABASE_USERNAME=" + service + "\n")
                        .contains("TRACKER_DATABASE_MIGRATION_USERNAME=" + service + "-migration\n");
                String name = ConfigKeys.asEnvironment(service);
                assertThat(script)
                        .contains("create_schema %s \"$%s_PASSWORD\" \"$%2$s_MIGRATION_PASSWORD\""
                                .formatted(service, name));
                assertThat(environmentOf(workload("database")))
                        .containsKeys(name + "_PASSWORD", name + "_MIGRATION_PASSWORD");
            }
            assertThat(script)
                    .doesNotContain("TO '$1'@")
                    .contains("GRANT ALL PRIVILEGES ON \\`$1\\`.* TO '$1-migration'");
        }

        @Test
        void everySecretIsMadeAndDescribed() throws IOException {
            String readme = Files.readString(K8S.resolve("README.md"));
            Set<String> referenced = new TreeSet<>();
            for (Manifest workload : single.workloads()) {
                secretReferences(workload).forEach((name, keys) -> {
                    referenced.add(name);
                    assertThat(single.secretKeys()).as("%s", workload).containsKey(name);
                    assertThat(single.secretKeys().get(name))
                            .as("%s %s", workload, name)
                            .containsAll(keys);
                });
            }

            assertThat(single.secretKeys().keySet()).isEqualTo(referenced);
            assertThat(referenced).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    @Nested
    class Pods {

        @Test
        void nothingRunsAsRootOrWithMoreThanItNeeds() {
            for (Manifest workload : single.workloads()) {
                JsonObject pod = workload.podSpec();
                JsonObject container = workload.onlyContainer();

                assertThat(pod.get("automountServiceAccountToken"))
                        .as("%s", workload)
                        .isEqualTo(yaml("false"));
                assertThat(pod.get("enableServiceLinks")).as("%s", workload).isEqualTo(yaml("false"));
                assertThat(Manifest.at(pod, "securityContext").asMap())
                        .as("%s", workload)
                        .containsEntry("runAsNonRoot", yaml("true"))
                        .containsEntry("seccompProfile", yaml("{type: RuntimeDefault}"));
                assertThat(container.get("securityContext"))
                        .as("%s", workload)
                        .isEqualTo(yaml("{allowPrivilegeEscalation: false, readOnlyRootFilesystem: true,"
                                + " capabilities: {drop: [ALL]}}"));
                assertThat(Manifest.text(pod, "serviceAccountName")).hasValue(workload.name());
            }
            assertThat(single.ofKind("ServiceAccount"))
                    .hasSize(5)
                    .allSatisfy(account -> assertThat(account.json().get("automountServiceAccountToken"))
                            .isEqualTo(yaml("false")));
        }

        @Test
        void eachHasItsShareOfTheNodeAndAFolderToWriteTo() {
            for (Manifest workload : single.workloads()) {
                JsonObject container = workload.onlyContainer();
                Map<String, JsonObject> volumes = Manifest.objects(workload.podSpec(), "volumes").stream()
                        .collect(
                                Collectors.toMap(it -> Manifest.text(it, "name").orElseThrow(), it -> it));
                Map<String, String> mounts = Manifest.objects(container, "volumeMounts").stream()
                        .collect(Collectors.toMap(
                                it -> Manifest.text(it, "mountPath").orElseThrow(),
                                it -> Manifest.text(it, "name").orElseThrow()));
                Set<String> claims =
                        Manifest.objects(Manifest.at(workload.json(), "spec"), "volumeClaimTemplates").stream()
                                .map(it -> Manifest.text(it, "metadata", "name").orElseThrow())
                                .collect(Collectors.toCollection(TreeSet::new));
                claims.addAll(volumes.keySet());

                assertThat(claims).as("%s", workload).containsExactlyInAnyOrderElementsOf(mounts.values());
                assertThat(mounts).containsEntry("/tmp", "tmp");
                assertThat(volumes)
                        .hasEntrySatisfying(
                                "tmp",
                                volume -> assertThat(volume.has("emptyDir")).isTrue());
                assertThat(Manifest.at(container, "resources", "requests").keySet())
                        .containsExactlyInAnyOrder("cpu", "memory");
                assertThat(Manifest.at(container, "resources", "limits").keySet())
                        .contains("memory");
            }
        }

        @Test
        void eachServiceIsAskedHowItIs() {
            Map<String, String> probes = Map.of(
                    "startupProbe", "/health/started",
                    "livenessProbe", "/health/live",
                    "readinessProbe", "/health/ready");
            for (String service : APPLICATIONS) {
                JsonObject container = workload(service).onlyContainer();
                probes.forEach((probe, path) -> assertThat(Manifest.at(container, probe, "httpGet"))
                        .as("%s of %s", probe, service)
                        .isEqualTo(yaml("{path: " + path + ", port: http}")));
            }
        }

        @Test
        void reportingServiceKeepsEvidenceOnAVolumeThatOutlivesItsPods() {
            Manifest reporting = workload("reporting-service");

            assertThat(environmentOf(reporting))
                    .containsEntry("TRACKER_EVIDENCE_FOLDER", "/var/lib/policytrack/evidence");
            assertThat(Manifest.objects(reporting.onlyContainer(), "volumeMounts"))
                    .contains(yaml("{name: evidence, mountPath: /var/lib/policytrack}")
                            .getAsJsonObject());
            assertThat(Manifest.objects(reporting.podSpec(), "volumes"))
                    .contains(yaml("{name: evidence, persistentVolumeClaim: {claimName: reporting-service-evidence}}")
                            .getAsJsonObject());
            assertThat(single.ofKind("PersistentVolumeClaim"))
                    .extracting(Manifest::name)
                    .containsExactly("reporting-service-evidence");
        }

        @Test
        void departmentServiceFindsTheKeysOfAccountsInItsDataFolder() {
            Manifest department = workload("department-service");

            assertThat(environmentOf(department)).containsEntry("TRACKER_DATA", "/var/lib/policytrack");
            assertThat(Manifest.objects(department.onlyContainer(), "volumeMounts"))
                    .contains(yaml("{name: account-keys, mountPath: /var/lib/policytrack, readOnly: true}")
                            .getAsJsonObject());
            assertThat(single.secretKeys())
                    .containsEntry("department-account-keys", Set.of("token-key.json", "account-key.json"));
        }
    }

    private Manifest workload(String name) {
        return single.workloads().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonElement portOf(String workload) {
        return Manifest.objects(workload(workload).onlyContainer(), "ports")
                .getFirst()
                .get("containerPort");
    }

    /** Name to value; the values of secrets are empty. Every ConfigMap referred to must be there. */
    private Map<String, String> environmentOf(Manifest workload) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonObject source : Manifest.objects(workload.onlyContainer(), "envFrom")) {
            String configMap = Manifest.text(source, "configMapRef", "name").orElseThrow();
            environment.putAll(
                    Optional.ofNullable(single.configMaps().get(configMap)).orElseThrow());
        }
        for (JsonObject variable : Manifest.objects(workload.onlyContainer(), "env")) {
            environment.put(
                    Manifest.text(variable, "name").orElseThrow(),
                    Manifest.text(variable, "value").orElse(""));
        }
        return environment;
    }

    /** Secret to the keys taken from it; a mounted one has its keys as files and counts without any. */
    private static Map<String, Set<String>> secretReferences(Manifest workload) {
        Map<String, Set<String>> references = new TreeMap<>();
        for (JsonObject variable : Manifest.objects(workload.onlyContainer(), "env")) {
            JsonObject reference = Manifest.at(variable, "valueFrom", "secretKeyRef");
            Manifest.text(reference, "name")
                    .ifPresent(name -> references
                            .computeIfAbsent(name, any -> new TreeSet<>())
                            .add(Manifest.text(reference, "key").orElseThrow()));
        }
        for (JsonObject volume : Manifest.objects(workload.podSpec(), "volumes")) {
            Manifest.text(volume, "secret", "secretName").ifPresent(name -> references.putIfAbsent(name, Set.of()));
        }
        return references;
    }

    private static JsonElement yaml(String value) {
        return Manifest.of("expected", "value: " + value).getFirst().json().get("value");
    }
}
