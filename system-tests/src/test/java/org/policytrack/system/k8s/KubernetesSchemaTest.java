package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that the check of the manifests can fail. */
class KubernetesSchemaTest {

    private static final String SOUND = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: sound
            spec:
              replicas: 1
              selector:
                matchLabels: {app: sound}
              template:
                metadata:
                  labels: {app: sound}
                spec:
                  securityContext: {runAsNonRoot: true}
                  containers:
                    - name: sound
                      image: sound:1
                      env: [{name: PORT, value: "8080"}]
                      ports: [{name: http, containerPort: 8080}]
                      readinessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5}
                      resources: {limits: {memory: 512Mi}}
            """;

    @Test
    void aSoundManifestHasNoFault() {
        assertThat(fault(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replicas: 1 | replica: 1 | replica",
                "readinessProbe: | readynessProbe: | readynessProbe",
                "runAsNonRoot: | runAsNonroot: | runAsNonroot",
                "httpGet: | httpget: | httpget",
                "limits: | limit: | limit",
                "replicas: 1 | replicas: two | two",
                "replicas: 1 | replicas: \"1\" | wrong type",
                "value: \"8080\" | value: 8080 | wrong type",
                "runAsNonRoot: true | runAsNonRoot: \"true\" | wrong type",
                "{memory: 512Mi} | {memory: 512Mib} | suffix",
                "ports: [{name: http, containerPort: 8080}] | ports: {name: http, containerPort: 8080} | JsonArray",
                "matchLabels: {app: sound} | matchLabels: [app] | matchLabels",
                "kind: Deployment | kind: Deploiment | unknown kind apps/v1/Deploiment",
                "apps/v1 | apps/v1beta1 | unknown kind apps/v1beta1/Deployment",
                "kind: Deployment | kind: ReplicaSet | unknown kind apps/v1/ReplicaSet",
            })
    void aPlantedFaultIsFound(String sound, String faulty, String named) {
        String planted = SOUND.replace(sound, faulty);

        assertThat(planted).isNotEqualTo(SOUND);
        assertThat(fault(planted)).hasValueSatisfying(fault -> assertThat(fault).contains(named));
    }

    @Test
    void aMissingSelectorIsFound() {
        String planted = SOUND.replace("  selector:\n    matchLabels: {app: sound}\n", "");

        assertThat(fault(planted)).hasValueSatisfying(fault -> assertThat(fault).contains("selector"));
    }

    @Test
    void aManifestWithoutANameIsFound() {
        String planted = SOUND.replace("metadata:\n  name: sound", "metadata: {}");

        assertThat(fault(planted)).hasValueSatisfying(fault -> assertThat(fault).contains("metadata.name"));
    }

    @Test
    void aCommittedSecretIsFound() {
        String secret = """
                apiVersion: v1
                kind: Secret
                metadata: {name: left-here}
                stringData: {password: open}
                """;

        assertThat(fault(secret)).hasValueSatisfying(fault -> assertThat(fault).contains("unknown kind v1/Secret"));
    }

    @Test
    void aKeyGivenTwiceIsFound() {
        assertThatThrownBy(() -> Manifest.of("planted", SOUND.replace("replicas: 1", "replicas: 1\n  replicas: 2")))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("replicas");
    }

    private static Optional<String> fault(String yaml) {
        List<Manifest> manifests = Manifest.of("planted", yaml);
        assertThat(manifests).hasSize(1);
        return KubernetesSchema.fault(manifests.getFirst());
    }
}
