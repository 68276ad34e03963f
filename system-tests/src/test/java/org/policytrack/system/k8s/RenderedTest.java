package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policytrack.system.k8s.Installation.K8S;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kustomize itself makes of the overlays, where kubectl is at hand: the same that the other tests look at. */
class RenderedTest {

    @ParameterizedTest
    @ValueSource(strings = {"single", "province"})
    void kustomizeBringsTogetherWhatTheseTestsDo(String name, @TempDir Path temporary)
            throws IOException, InterruptedException {
        assumeTrue(isThere("kubectl"), "kubectl is not on the path");
        Path overlay = copied(temporary).resolve("overlays").resolve(name);
        assertThat(Installation.makeSecrets(overlay.resolve("secrets"))).isZero();
        Kustomization own = Kustomization.of(overlay, overlay.resolve("secrets"));

        List<Manifest> rendered = rendered(overlay, temporary);

        assertThat(rendered.stream()
                        .filter(it -> !it.kind().equals("Secret"))
                        .flatMap(it -> KubernetesSchema.fault(it).stream()))
                .isEmpty();
        Map<String, JsonObject> expected = byName(own.manifests().stream(), own);
        Map<String, JsonObject> made = byName(
                rendered.stream().filter(it -> !List.of("ConfigMap", "Secret").contains(it.kind())), own);
        assertThat(made.keySet()).isEqualTo(expected.keySet());
        assertThat(made).allSatisfy((manifest, json) -> assertThat(json).isEqualTo(expected.get(manifest)));
    }

    private static Path copied(Path temporary) throws IOException {
        Path copy = temporary.resolve("k8s");
        try (Stream<Path> all = Files.walk(K8S)) {
            for (Path file :
                    all.filter(it -> !it.toString().contains("/secrets")).toList()) {
                Files.copy(file, copy.resolve(K8S.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static List<Manifest> rendered(Path overlay, Path temporary) throws IOException, InterruptedException {
        Path output = temporary.resolve("rendered.yaml");
        Path faults = temporary.resolve("faults.txt");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                .redirectOutput(output.toFile())
                .redirectError(faults.toFile())
                .start();

        assertThat(kubectl.waitFor()).as(() -> read(faults)).isZero();
        return Manifest.of(output);
    }

    /** Hashes of content behind names, the namespace, and what images are called. */
    private static JsonObject withoutWhatIsOnlyMadeByRendering(Manifest manifest, Kustomization own) {
        String text = manifest.json().toString().replaceAll("\"image\":\"[^\"]*\"", "\"image\":\"\"");
        for (String generated : Stream.concat(own.configMaps().keySet().stream(), own.secretKeys().keySet().stream())
                .toList()) {
            text = text.replaceAll("\"" + generated + "-[a-z0-9]{10}\"", "\"" + generated + "\"");
        }
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        Manifest.at(json, "metadata").remove("namespace");
        return json;
    }

    private static Map<String, JsonObject> byName(Stream<Manifest> manifests, Kustomization own) {
        Map<String, JsonObject> named = new TreeMap<>();
        manifests.forEach(it -> named.put(it.kind() + " " + it.name(), withoutWhatIsOnlyMadeByRendering(it, own)));
        return named;
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
