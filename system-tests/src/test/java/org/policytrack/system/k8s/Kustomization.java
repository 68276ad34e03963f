package org.policytrack.system.k8s;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folder with a kustomization.yaml brings together, as far as these tests need it. A field that is not
 * understood here is refused, so that nothing goes unchecked.
 */
final class Kustomization {

    static final String FILE = "kustomization.yaml";

    private static final Set<String> FIELDS = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "components",
            "patches",
            "labels",
            "images",
            "configMapGenerator",
            "secretGenerator");
    private static final Set<String> GENERATOR_FIELDS =
            Set.of("name", "behavior", "literals", "files", "envs", "options");

    private final List<Manifest> manifests = new ArrayList<>();
    private final Map<String, Map<String, String>> configMaps = new TreeMap<>();
    private final Map<String, Set<String>> secretKeys = new TreeMap<>();
    private final Set<Path> files = new LinkedHashSet<>();

    private Kustomization() {}

    /**
     * Reads the folder and all it refers to.
     *
     * @param secrets stands in for the folder {@code secrets} of an overlay, which is not committed
     */
    static Kustomization of(Path folder, Path secrets) {
        Kustomization read = new Kustomization();
        read.add(folder.normalize(), secrets);
        return read;
    }

    List<Manifest> manifests() {
        return manifests;
    }

    List<Manifest> workloads() {
        return manifests.stream().filter(Manifest::runsPods).toList();
    }

    List<Manifest> ofKind(String kind) {
        return manifests.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    Manifest workload(String name) {
        return workloads().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Name to value; the values of secrets are empty. Every ConfigMap referred to must be there. */
    Map<String, String> environmentOf(Manifest workload) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonObject source : Manifest.objects(workload.onlyContainer(), "envFrom")) {
            String configMap = Manifest.text(source, "configMapRef", "name").orElseThrow();
            environment.putAll(Optional.ofNullable(configMaps.get(configMap)).orElseThrow());
        }
        for (JsonObject variable : Manifest.objects(workload.onlyContainer(), "env")) {
            environment.put(
                    Manifest.text(variable, "name").orElseThrow(),
                    Manifest.text(variable, "value").orElse(""));
        }
        return environment;
    }

    /** Content of each generated ConfigMap. */
    Map<String, Map<String, String>> configMaps() {
        return configMaps;
    }

    /** Keys of each generated Secret. */
    Map<String, Set<String>> secretKeys() {
        return secretKeys;
    }

    /** Every file read, generated secrets excepted. */
    Set<Path> files() {
        return files;
    }

    /** In the order of Kustomize: what is taken over, components on top of it, then what is made and changed here. */
    private void add(Path folder, Path secrets) {
        Path file = folder.resolve(FILE);
        JsonObject json = Manifest.of(file).getFirst().json();
        mustKnow(file, json, FIELDS);
        files.add(file);
        for (String resource : Manifest.strings(json, "resources")) {
            Path path = folder.resolve(resource).normalize();
            if (Files.isDirectory(path)) {
                takeOver(of(path, secrets));
            } else {
                files.add(path);
                manifests.addAll(Manifest.of(path));
            }
        }
        for (String component : Manifest.strings(json, "components")) {
            add(folder.resolve(component).normalize(), secrets);
        }
        for (JsonObject image : Manifest.objects(json, "images")) {
            mustKnow(file, image, Set.of("name", "newName", "newTag"));
        }
        addGenerated(folder, json, secrets);
        for (JsonObject patch : Manifest.objects(json, "patches")) {
            mustKnow(file, patch, Set.of("path", "target"));
            Path path = folder.resolve(text(patch, "path"));
            files.add(path);
            change(Patch.of(path, Manifest.at(patch, "target")));
        }
        for (JsonObject labels : Manifest.objects(json, "labels")) {
            mustKnow(file, labels, Set.of("pairs", "includeTemplates"));
            manifests.replaceAll(manifest -> manifest.labelled(Manifest.texts(Manifest.at(labels, "pairs"))));
        }
    }

    private void takeOver(Kustomization read) {
        manifests.addAll(read.manifests);
        configMaps.putAll(read.configMaps);
        secretKeys.putAll(read.secretKeys);
        files.addAll(read.files);
    }

    private void change(Patch patch) {
        if (manifests.stream().noneMatch(patch::concerns)) {
            throw new IllegalArgumentException(patch.origin() + " changes nothing: there is no " + patch.target());
        }
        manifests.replaceAll(manifest -> patch.concerns(manifest) ? patch.applyTo(manifest) : manifest);
    }

    private void addGenerated(Path folder, JsonObject json, Path secrets) {
        Path file = folder.resolve(FILE);
        for (JsonObject generator : Manifest.objects(json, "configMapGenerator")) {
            mustKnow(file, generator, GENERATOR_FIELDS);
            addConfigMap(folder, generator);
        }
        for (JsonObject generator : Manifest.objects(json, "secretGenerator")) {
            mustKnow(file, generator, GENERATOR_FIELDS);
            addSecret(folder, generator, secrets);
        }
    }

    private void addConfigMap(Path folder, JsonObject generator) {
        String name = text(generator, "name");
        boolean merges = Manifest.text(generator, "behavior").equals(Optional.of("merge"));
        if (merges != configMaps.containsKey(name)) {
            throw new IllegalArgumentException("ConfigMap " + name + " is merged or made, whichever is not possible");
        }
        Map<String, String> content = configMaps.computeIfAbsent(name, any -> new LinkedHashMap<>());
        content.putAll(entries(Manifest.strings(generator, "literals").stream()));
        for (String listed : Manifest.strings(generator, "files")) {
            Path path = folder.resolve(listed);
            files.add(path);
            content.put(path.getFileName().toString(), String.join("\n", lines(path)));
        }
    }

    private void addSecret(Path folder, JsonObject generator, Path secrets) {
        Set<String> keys = secretKeys.computeIfAbsent(text(generator, "name"), any -> new LinkedHashSet<>());
        if (generator.has("literals")) {
            throw new IllegalArgumentException("A secret is written into " + folder.resolve(FILE));
        }
        Stream.concat(Manifest.strings(generator, "envs").stream(), Manifest.strings(generator, "files").stream())
                .filter(listed -> !listed.startsWith("secrets/"))
                .forEach(listed -> {
                    throw new IllegalArgumentException("The secret file " + listed + " is outside of secrets/");
                });
        for (String listed : Manifest.strings(generator, "envs")) {
            keys.addAll(entries(lines(secrets.resolve(Path.of(listed).getFileName())).stream())
                    .keySet());
        }
        for (String listed : Manifest.strings(generator, "files")) {
            Path made = secrets.resolve(Path.of(listed).getFileName());
            lines(made);
            keys.add(made.getFileName().toString());
        }
    }

    private static void mustKnow(Path file, JsonObject json, Set<String> known) {
        Set<String> unknown = new LinkedHashSet<>(json.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(file + ": these tests do not understand " + unknown);
        }
    }

    private static String text(JsonObject json, String name) {
        return Manifest.text(json, name).orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + json));
    }

    private static Map<String, String> entries(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
