package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policytrack.system.k8s.Installation.APPLICATIONS;
import static org.policytrack.system.k8s.Installation.PROVINCE;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The component k8s/components/monitoring. */
class MonitoringTest {

    private static final Path TESTS_OF_ALERTS = Path.of("src/test/resources/prometheus/alerts-test.yaml");
    private static final String OWN_POLICY = "monitoring";

    private final Kustomization province = Installation.read(PROVINCE);

    @Test
    void everyPodIsScrapedAtTheOnePortItHas() {
        for (String application : APPLICATIONS) {
            Manifest workload = province.workload(application);

            assertThat(Manifest.texts(Manifest.at(workload.podTemplate(), "metadata", "annotations")))
                    .as(application)
                    .containsAllEntriesOf(Map.of("prometheus.io/scrape", "true", "prometheus.io/path", "/metrics"));
            assertThat(Manifest.objects(workload.onlyContainer(), "ports"))
                    .singleElement()
                    .satisfies(port -> assertThat(Manifest.text(port, "name")).hasValue("http"));
        }
        assertThat(province.configMaps())
                .hasEntrySatisfying(
                        "policytrack-prometheus",
                        files -> assertThat(files.get("scrape.yaml"))
                                .contains("__meta_kubernetes_pod_annotation_prometheus_io_scrape", "regex: http"));
    }

    @Test
    void itOpensThePortsOfTheApplicationsToTheMonitoringNamespaceAndNothingBetweenThem() {
        List<Manifest> policies = province.ofKind("NetworkPolicy");
        List<Manifest> others = policies.stream()
                .filter(policy -> !policy.name().equals(OWN_POLICY))
                .toList();

        assertThat(new Street(policies, province.workloads()).openWays())
                .isEqualTo(new Street(others, province.workloads()).openWays());
        assertThat(policies)
                .filteredOn(policy -> policy.name().equals(OWN_POLICY))
                .singleElement()
                .satisfies(policy -> {
                    JsonObject ingress = Manifest.objects(Manifest.at(policy.json(), "spec"), "ingress")
                            .getFirst();
                    assertThat(Manifest.objects(ingress, "ports").stream().map(port -> port.get("port")))
                            .containsExactlyInAnyOrderElementsOf(APPLICATIONS.stream()
                                    .map(application -> Manifest.objects(
                                                    province.workload(application)
                                                            .onlyContainer(),
                                                    "ports")
                                            .getFirst()
                                            .get("containerPort"))
                                    .toList());
                    assertThat(Manifest.objects(ingress, "from"))
                            .extracting(peer -> Manifest.texts(Manifest.at(peer, "namespaceSelector", "matchLabels")))
                            .containsExactly(Map.of("policytrack.org/monitoring", "true"));
                });
    }

    @Nested
    class Alerts {

        @Test
        void eachSaysHowBadItIsAndWhatIsWrongAndHasItsPageOfTheRunbook() {
            assertThat(Monitoring.alerts()).hasSizeGreaterThan(15).allSatisfy(alert -> {
                assertThat(Manifest.text(alert, "labels", "severity"))
                        .isIn(Optional.of("info"), Optional.of("warning"), Optional.of("critical"));
                assertThat(Manifest.text(alert, "annotations", "summary")).isPresent();
            });
            assertThat(Monitoring.runbooks()).isEqualTo(names());
        }

        @Test
        void eachIsTriedWhereItIsToTellAndWhereItIsToBeSilent() {
            List<JsonObject> tests = Manifest.objects(
                            Manifest.of(TESTS_OF_ALERTS).getFirst().json(), "tests")
                    .stream()
                    .flatMap(test -> Manifest.objects(test, "alert_rule_test").stream())
                    .toList();

            assertThat(tested(tests, true)).isEqualTo(names());
            assertThat(tested(tests, false)).isEqualTo(names());
        }

        @Test
        void prometheusTakesThemAndTheyTellWhatTheyShould() throws IOException, InterruptedException {
            assertThat(promtool("check", "rules", Monitoring.ALERTS.toString())).isEqualTo("0");
            assertThat(promtool("test", "rules", TESTS_OF_ALERTS.toString())).isEqualTo("0");
        }

        private Set<String> tested(List<JsonObject> tests, boolean tells) {
            return tests.stream()
                    .filter(test -> test.has("exp_alerts") == tells)
                    .map(test -> Manifest.text(test, "alertname").orElseThrow())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Set<String> names() {
            return Monitoring.alerts().stream()
                    .map(alert -> Manifest.text(alert, "alert").orElseThrow())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Nested
    class Dashboard {

        @Test
        void eachPanelHasAnIdATitleAndSomethingToShow() {
            List<JsonObject> panels = Manifest.objects(Monitoring.dashboard(), "panels");

            assertThat(panels).extracting(panel -> panel.get("id")).doesNotHaveDuplicates();
            assertThat(panels)
                    .allSatisfy(
                            panel -> assertThat(Manifest.text(panel, "title")).isPresent());
            assertThat(panels.stream()
                            .filter(panel -> !Manifest.text(panel, "type").equals(Optional.of("row"))))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(panel ->
                            assertThat(Manifest.objects(panel, "targets")).isNotEmpty());
        }

        /** As rules, of which Prometheus checks the expression. */
        @Test
        void prometheusUnderstandsWhatThePanelsAsk(@TempDir Path folder) throws IOException, InterruptedException {
            StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
            int number = 0;
            for (String expression : Monitoring.expressionsOfPanels()) {
                rules.append("      - record: panel:%d%n        expr: '%s'%n".formatted(number++, expression));
            }
            Path file = Files.writeString(folder.resolve("panels.yaml"), rules);

            assertThat(promtool("check", "rules", file.toString())).isEqualTo("0");
        }

        @Test
        void theMetricsOfAnExpressionAreFound() {
            assertThat(
                            Monitoring.metricsIn(
                                    "sum by (service, le) (rate(a_bucket{job=\"b\",x!=\"c\"}[5m])) / on (d) e_total > 7 * 3 or up"))
                    .containsExactly("a_bucket", "e_total", "up");
        }
    }

    /** Its exit code, or all it said where that is not 0. */
    private static String promtool(String... arguments) throws IOException, InterruptedException {
        String program = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!program.isEmpty(), "install prometheus, which has promtool");
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? "0" : said;
    }
}
