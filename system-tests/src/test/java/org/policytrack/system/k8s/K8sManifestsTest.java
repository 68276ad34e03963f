package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.APPLICATIONS;
import static org.policytrack.system.k8s.Installation.K8S;
import static org.policytrack.system.k8s.Installation.ROOT;
import static org.policytrack.system.k8s.Installation.SERVICES;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every overlay, and with it in base and in the components. */
@ParameterizedClass
@ValueSource(strings = {"single", "province"})
class K8sManifestsTest {

    /** Read by Quarkus itself, and set in none of our files. */
    private static final Set<String> KEYS_OF_QUARKUS = Set.of(
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");

    private final Kustomization overlay;

    K8sManifestsTest(String name) {
        overlay = Installation.read(K8S.resolve("overlays").resolve(name));
    }

    @Test
    void everyManifestIsWhatTheKubernetesApiExpects() {
        List<String> faults = overlay.manifests().stream()
                .flatMap(manifest -> KubernetesSchema.fault(manifest).stream())
                .toList();

        assertThat(faults).isEmpty();
        assertThat(overlay.manifests()).hasSizeGreaterThan(15);
    }

    @Test
    void noNameIsGivenTwice() {
        assertThat(overlay.manifests().stream().map(it -> it.kind() + " " + it.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void selectorsMatchTheLabelsOfThePods() {
        for (Manifest workload : overlay.workloads()) {
            JsonObject selector = Manifest.at(workload.json(), "spec", "selector");
            assertThat(Street.matches(selector, workload.podLabels()))
                    .as("%s", workload)
                    .isTrue();
            assertThat(selector.keySet())
                    .as("%s", workload)
                    .isEqualTo(workload.selectsPods() ? Set.of("matchLabels") : Set.of());
        }
        for (Manifest service : overlay.ofKind("Service")) {
            Map<String, String> selector = Manifest.texts(Manifest.at(service.json(), "spec", "selector"));
            assertThat(overlay.workloads().stream()
                            .filter(it -> it.podLabels().entrySet().containsAll(selector.entrySet()))
                            .map(Manifest::name))
                    .as("%s", service)
                    .containsExactly(service.name());
        }
    }

    @Test
    void aServiceLeadsToThePortItsPodsListenOn() {
        for (Manifest service : overlay.ofKind("Service")) {
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
        Street street = new Street(overlay.ofKind("NetworkPolicy"), overlay.workloads());

        assertThat(street.openWays())
                .filteredOn(way -> !way.endsWith("→ database:3306"))
                .containsExactlyInAnyOrder(
                        "reporting-service → task-service:8081",
                        "reporting-service → department-service:8082",
                        "task-service → department-service:8082",
                        "dashboard → reporting-service:8083",
                        "dashboard → task-service:8081",
                        "dashboard → department-service:8082");
    }

    @Test
    void withoutThePoliciesEveryWayIsOpen() {
        long listening = overlay.workloads().stream()
                .filter(it -> it.onlyContainer().has("ports"))
                .count();

        assertThat(new Street(List.of(), overlay.workloads()).openWays())
                .hasSize((int) listening * (overlay.workloads().size() - 1));
    }

    @Test
    void whateverSelectsPodsInAPolicySelectsSome() {
        assertThat(overlay.ofKind("NetworkPolicy")).allSatisfy(policy -> {
            JsonObject selector = Manifest.at(policy.json(), "spec", "podSelector");
            assertThat(overlay.workloads()).anyMatch(it -> Street.matches(selector, it.podLabels()));
            for (JsonObject expression : Manifest.objects(selector, "matchExpressions")) {
                assertThat(overlay.workloads().stream()
                                .map(it -> it.podLabels()
                                        .get(Manifest.text(expression, "key").orElseThrow())))
                        .containsAll(Manifest.strings(expression, "values"));
            }
        });
    }

    @Nested
    class Settings {

        @Test
        void everyVariableIsAKeyTheServiceReads() {
            for (Manifest workload : overlay.workloads()) {
                String service = workload.name().replace("-migration", "");
                if (APPLICATIONS.contains(service)) {
                    Set<String> set =
                            new TreeSet<>(overlay.environmentOf(workload).keySet());
                    set.removeAll(KEYS_OF_QUARKUS);
                    assertThat(ConfigKeys.environmentOf(ROOT, service))
                            .as("%s", workload)
                            .containsAll(set);
                }
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
                        "TRACKER_DATABASE",
                        "TRACKER_DATABASE_USERNAME",
                        "TRACKER_DATABASE_PASSWORD",
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
            assertThat(environmentOf(workload("dashboard")).keySet())
                    .filteredOn(
                            key -> !key.startsWith("QUARKUS_HTTP_PROXY_") && !key.equals("TRACKER_DASHBOARD_ADDRESS"))
                    .containsExactlyInAnyOrder(
                            "QUARKUS_HTTP_HOST",
                            "QUARKUS_SHUTDOWN_DELAY",
                            "TRACKER_LOG_JSON",
                            "QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL",
                            "QUARKUS_REST_CLIENT_TASK_SERVICE_URL",
                            "QUARKUS_REST_CLIENT_REPORTING_SERVICE_URL",
                            "TRACKER_DASHBOARD_SESSION_KEY",
                            "TRACKER_DASHBOARD_PREVIOUS_SESSION_KEY");
        }

        @Test
        void everyAddressInsideIsAServiceOfThisInstallation() {
            Set<String> offered = overlay.ofKind("Service").stream()
                    .map(it -> it.name() + ":" + portOf(it.name()))
                    .collect(Collectors.toSet());

            Set<String> asked = overlay.workloads().stream()
                    .flatMap(it -> environmentOf(it).values().stream())
                    .filter(value -> value.startsWith("http://"))
                    .map(value -> URI.create(value).getAuthority())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).contains("department-service:8082", "task-service:8081", "reporting-service:8083");
            assertThat(offered).containsAll(asked);
        }

        @Test
        void everySecretIsMadeAndDescribed() throws IOException {
            String readme = Files.readString(K8S.resolve("README.md"));
            Set<String> referenced = new TreeSet<>();
            for (Manifest workload : overlay.workloads()) {
                secretReferences(workload).forEach((name, keys) -> {
                    referenced.add(name);
                    assertThat(overlay.secretKeys()).as("%s", workload).containsKey(name);
                    assertThat(overlay.secretKeys().get(name))
                            .as("%s %s", workload, name)
                            .containsAll(keys);
                });
            }

            assertThat(overlay.secretKeys().keySet()).isEqualTo(referenced);
            assertThat(referenced).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    @Nested
    class Pods {

        @Test
        void nothingRunsAsRootOrWithMoreThanItNeeds() {
            for (Manifest workload : overlay.workloads()) {
                JsonObject pod = workload.podSpec();
                JsonObject container = workload.onlyContainer();

                assertThat(pod.get("automountServiceAccountToken"))
                        .as("%s", workload)
                        .isEqualTo(Manifest.value("false"));
                assertThat(pod.get("enableServiceLinks")).as("%s", workload).isEqualTo(Manifest.value("false"));
                assertThat(Manifest.at(pod, "securityContext").asMap())
                        .as("%s", workload)
                        .containsEntry("runAsNonRoot", Manifest.value("true"))
                        .containsEntry("seccompProfile", Manifest.value("{type: RuntimeDefault}"));
                assertThat(container.get("securityContext"))
                        .as("%s", workload)
                        .isEqualTo(Manifest.value("{allowPrivilegeEscalation: false, readOnlyRootFilesystem: true,"
                                + " capabilities: {drop: [ALL]}}"));
                assertThat(Manifest.text(pod, "serviceAccountName"))
                        .hasValue(workload.name().replace("-migration", ""));
            }
            assertThat(overlay.ofKind("ServiceAccount"))
                    .extracting(Manifest::name)
                    .containsExactlyInAnyOrderElementsOf(overlay.workloads().stream()
                            .map(it -> Manifest.text(it.podSpec(), "serviceAccountName")
                                    .orElseThrow())
                            .distinct()
                            .toList());
            assertThat(overlay.ofKind("ServiceAccount"))
                    .allSatisfy(account -> assertThat(account.json().get("automountServiceAccountToken"))
                            .isEqualTo(Manifest.value("false")));
        }

        @Test
        void eachHasItsShareOfTheNodeAndAFolderToWriteTo() {
            for (Manifest workload : overlay.workloads()) {
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
                assertThat(volumes.values()).as("%s", workload).allSatisfy(this::isThere);
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

        /** Secrets are looked for with the variables that come from them. */
        private void isThere(JsonObject volume) {
            Manifest.text(volume, "configMap", "name")
                    .ifPresent(name -> assertThat(overlay.configMaps()).containsKey(name));
            Manifest.text(volume, "persistentVolumeClaim", "claimName")
                    .ifPresent(name -> assertThat(overlay.ofKind("PersistentVolumeClaim"))
                            .extracting(Manifest::name)
                            .contains(name));
        }

        @Test
        void whatRunsToItsEndIsBoundInTimeAndTries() {
            assertThat(overlay.workloads())
                    .filteredOn(it -> !it.selectsPods())
                    .isNotEmpty()
                    .allSatisfy(job -> {
                        JsonObject spec = job.kind().equals("CronJob")
                                ? Manifest.at(job.json(), "spec", "jobTemplate", "spec")
                                : Manifest.at(job.json(), "spec");
                        assertThat(spec.keySet()).contains("backoffLimit", "activeDeadlineSeconds");
                        assertThat(Manifest.text(job.podSpec(), "restartPolicy"))
                                .hasValue("Never");
                    });
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
                        .isEqualTo(Manifest.value("{path: " + path + ", port: http}")));
            }
        }

        @Test
        void reportingServiceKeepsEvidenceOnAVolumeThatOutlivesItsPods() {
            Manifest reporting = workload("reporting-service");

            assertThat(environmentOf(reporting))
                    .containsEntry("TRACKER_EVIDENCE_FOLDER", "/var/lib/policytrack/evidence");
            assertThat(Manifest.objects(reporting.onlyContainer(), "volumeMounts"))
                    .contains(Manifest.value("{name: evidence, mountPath: /var/lib/policytrack}")
                            .getAsJsonObject());
            assertThat(Manifest.objects(reporting.podSpec(), "volumes"))
                    .contains(Manifest.value(
                                    "{name: evidence, persistentVolumeClaim: {claimName: reporting-service-evidence}}")
                            .getAsJsonObject());
            assertThat(overlay.ofKind("PersistentVolumeClaim"))
                    .extracting(Manifest::name)
                    .contains("reporting-service-evidence");
        }

        @Test
        void theBackupReadsAllSchemasAndTheEvidenceAndWritesToAVolumeOfItsOwn() {
            Manifest backup = workload("backup");
            String script =
                    overlay.configMaps().getOrDefault("backup", Map.of()).getOrDefault("backup.sh", "");

            assertThat(script)
                    .contains(String.join(" ", SERVICES))
                    .contains("/backup/")
                    .contains("$BACKUP_DAYS");
            assertThat(script).contains("--files /var/lib/policytrack ");
            assertThat(Manifest.objects(backup.onlyContainer(), "volumeMounts"))
                    .contains(
                            Manifest.value("{name: evidence, mountPath: /var/lib/policytrack, readOnly: true}")
                                    .getAsJsonObject(),
                            Manifest.value("{name: backup, mountPath: /backup}").getAsJsonObject());
            assertThat(Manifest.objects(backup.podSpec(), "volumes"))
                    .contains(
                            Manifest.value(
                                            "{name: evidence, persistentVolumeClaim: {claimName: reporting-service-evidence}}")
                                    .getAsJsonObject(),
                            Manifest.value("{name: backup, persistentVolumeClaim: {claimName: backup}}")
                                    .getAsJsonObject());
            assertThat(environmentOf(backup))
                    .containsEntry(
                            "TRACKER_DATABASE",
                            environmentOf(workload("task-service")).getOrDefault("TRACKER_DATABASE", ""))
                    .containsKey("BACKUP_DAYS");
        }

        @Test
        void departmentServiceFindsTheKeysOfAccountsInItsDataFolder() {
            Manifest department = workload("department-service");

            assertThat(environmentOf(department)).containsEntry("TRACKER_DATA", "/var/lib/policytrack");
            assertThat(Manifest.objects(department.onlyContainer(), "volumeMounts"))
                    .contains(Manifest.value("{name: account-keys, mountPath: /var/lib/policytrack, readOnly: true}")
                            .getAsJsonObject());
            assertThat(overlay.secretKeys())
                    .containsEntry("department-account-keys", Set.of("token-key.json", "account-key.json"));
        }
    }

    private Manifest workload(String name) {
        return overlay.workload(name);
    }

    private JsonElement portOf(String workload) {
        return Manifest.objects(workload(workload).onlyContainer(), "ports")
                .getFirst()
                .get("containerPort");
    }

    private Map<String, String> environmentOf(Manifest workload) {
        return overlay.environmentOf(workload);
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
}
