package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.system.k8s.Installation.APPLICATIONS;
import static org.policytrack.system.k8s.Installation.K8S;
import static org.policytrack.system.k8s.Installation.OVERLAYS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is brought together, and that a fault in how it is brought together is found. */
class KustomizationTest {

    @Test
    void everyFileIsPartOfAnOverlay() throws IOException {
        Set<Path> present;
        try (Stream<Path> all = Files.walk(K8S)) {
            present = all.filter(file -> file.toString().matches(".*\\.(ya?ml|json|sh)"))
                    .filter(file -> !file.toString().contains("/secrets/"))
                    .collect(Collectors.toSet());
        }
        Set<Path> read = new TreeSet<>();
        for (Path overlay : OVERLAYS) {
            read.addAll(Installation.read(overlay).files());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void theBaseHasTheApplicationsAndNoSecret() {
        Kustomization base = Installation.read(K8S.resolve("base"));

        assertThat(base.workloads().stream().map(Manifest::name)).containsExactlyInAnyOrderElementsOf(APPLICATIONS);
        assertThat(base.secretKeys()).isEmpty();
    }

    @Nested
    class APlantedFault {

        @TempDir
        private Path folder;

        private static final Map<String, String> SOUND =
                Map.of("kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [service.yaml]
                patches: [{path: patch.yaml, target: {kind: Service, name: sound}}]
                labels: [{pairs: {part-of: policytrack}, includeTemplates: true}]
                configMapGenerator: [{name: settings, literals: [PORT=80]}]
                secretGenerator: [{name: identity, envs: [secrets/service-identity.env]}]
                """, "service.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: sound}
                spec: {ports: [{port: 80}]}
                """, "patch.yaml", """
                - {op: test, path: /spec/ports/0/port, value: 80}
                - {op: replace, path: /spec/ports/0/port, value: 81}
                """);

        @Test
        void isNotInThis() throws IOException {
            Kustomization sound = read("none", "none", "none");

            assertThat(sound.manifests())
                    .singleElement()
                    .satisfies(it -> assertThat(it.json())
                            .isEqualTo(Manifest.value("{apiVersion: v1, kind: Service, spec: {ports: [{port: 81}]},"
                                    + " metadata: {name: sound, labels: {part-of: policytrack}}}")));
            assertThat(sound.configMaps()).containsEntry("settings", Map.of("PORT", "80"));
            assertThat(sound.secretKeys()).containsOnlyKeys("identity");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "kustomization.yaml | labels: | commonLabels: | commonLabels",
                    "kustomization.yaml | literals: | literal: | literal",
                    "kustomization.yaml | {name: settings, | {name: settings, behavior: merge, | settings",
                    "kustomization.yaml | envs: | literals: [KEY=open], envs: | secret is written",
                    "kustomization.yaml | secrets/service-identity.env | service-identity.env | outside of secrets/",
                    "kustomization.yaml | service-identity.env | service-identiti.env | service-identiti.env",
                    "kustomization.yaml | [service.yaml] | [services.yaml] | services.yaml",
                    "kustomization.yaml | path: patch.yaml | path: patches.yaml | patches.yaml",
                    "kustomization.yaml | name: sound | name: sounds | changes nothing",
                    "kustomization.yaml | kind: Service, | kinds: Service, | target",
                    "kustomization.yaml | includeTemplates: | includeSelectors: | includeSelectors",
                    "patch.yaml | op: test, path: /spec/ports/0/port, value: 80 | op: test, path: /spec/ports/0/port, value: 79 | does not fit",
                    "patch.yaml | op: replace, path: /spec/ports/0/port | op: replace, path: /spec/ports/1/port | does not fit",
                    "patch.yaml | op: replace, path: /spec/ports/0/port | op: replace, path: /spec/ports/0/ports | does not fit",
                    "service.yaml | kind: Service | kind: Servis | changes nothing",
                    "service.yaml | spec: | metadata: | metadata",
                })
        void isFound(String file, String sound, String faulty, String named) {
            assertThatThrownBy(() -> read(file, sound, faulty)).hasStackTraceContaining(named);
        }

        private Kustomization read(String file, String sound, String faulty) throws IOException {
            for (Map.Entry<String, String> each : SOUND.entrySet()) {
                String text = each.getKey().equals(file) ? each.getValue().replace(sound, faulty) : each.getValue();
                if (each.getKey().equals(file)) {
                    assertThat(text).isNotEqualTo(each.getValue());
                }
                Files.writeString(folder.resolve(each.getKey()), text);
            }
            return Installation.read(folder);
        }
    }
}
