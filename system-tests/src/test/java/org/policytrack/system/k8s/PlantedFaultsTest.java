package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.system.k8s.Installation.OVERLAYS;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils every manifest of every overlay wherever it can be spoilt: the strict check must find each fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsTest {

    private static final String PLANTED = "planted";

    /** What the API takes any name in. */
    private static final Set<String> FREE =
            Set.of("labels", "annotations", "matchLabels", "selector", "requests", "limits", "data");

    private final List<Manifest> manifests = new ArrayList<>();

    PlantedFaultsTest() {
        for (Path overlay : OVERLAYS) {
            Kustomization read = Installation.read(overlay);
            manifests.addAll(read.manifests());
            read.configMaps().forEach((name, content) -> {
                JsonObject data = new JsonObject();
                content.forEach(data::addProperty);
                JsonObject configMap = Manifest.value(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}}")
                        .getAsJsonObject();
                configMap.add("data", data);
                manifests.add(new Manifest(overlay.toString(), configMap));
            });
        }
    }

    @Test
    void everyKindThatIsKnownIsSpoilt() {
        assertThat(manifests)
                .allSatisfy(it -> assertThat(KubernetesSchema.fault(it)).isEmpty());
        assertThat(manifests.stream()
                        .map(it -> Manifest.text(it.json(), "apiVersion").orElseThrow() + "/" + it.kind()))
                .containsAll(KubernetesSchema.kinds());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anUnknownFieldIsFoundWhereverItStands(String kind) {
        for (Manifest manifest : ofKind(kind)) {
            assertFound(manifest, (parent, name) -> {
                if (parent.get(name) instanceof JsonObject fields && !FREE.contains(name)) {
                    fields.addProperty(PLANTED, PLANTED);
                    return true;
                }
                return false;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anObjectInThePlaceOfAValueIsFound(String kind) {
        for (Manifest manifest : ofKind(kind)) {
            assertFound(manifest, (parent, name) -> {
                if (parent.get(name) instanceof JsonPrimitive) {
                    parent.add(name, Manifest.value("{" + PLANTED + ": 1}"));
                    return true;
                }
                return false;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTextInThePlaceOfATruthValueIsFound(String kind) {
        for (Manifest manifest : ofKind(kind)) {
            assertFound(manifest, (parent, name) -> {
                if (parent.get(name) instanceof JsonPrimitive value && value.isBoolean()) {
                    parent.addProperty(name, value.getAsString());
                    return true;
                }
                return false;
            });
        }
    }

    Stream<String> kinds() {
        return manifests.stream().map(Manifest::kind).distinct();
    }

    private List<Manifest> ofKind(String kind) {
        return manifests.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    /** Plants one fault at a time, at each place there is. */
    private static void assertFound(Manifest manifest, Fault fault) {
        boolean planted = true;
        for (int place = 0; planted; place++) {
            JsonObject around = new JsonObject();
            around.add("", manifest.json().deepCopy());
            planted = plant(around, fault, new Countdown(place));
            if (planted) {
                Manifest spoilt = new Manifest(manifest.origin(), around.getAsJsonObject(""));
                assertThat(KubernetesSchema.fault(spoilt))
                        .as("%s", spoilt.json())
                        .isPresent();
            }
        }
    }

    private static boolean plant(JsonElement element, Fault fault, Countdown places) {
        if (element instanceof JsonArray items) {
            return items.asList().stream().anyMatch(item -> plant(item, fault, places));
        }
        if (element instanceof JsonObject fields) {
            for (String name : List.copyOf(fields.keySet())) {
                JsonObject probed = fields.deepCopy();
                if (fault.plant(probed, name) && places.isOver()) {
                    return fault.plant(fields, name);
                }
                if (!FREE.contains(name) && plant(fields.get(name), fault, places)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Spoils the field of this name, where this is a place for it. */
    @FunctionalInterface
    private interface Fault {
        boolean plant(JsonObject parent, String name);
    }

    private static final class Countdown {
        private int left;

        Countdown(int left) {
            this.left = left;
        }

        boolean isOver() {
            return left-- == 0;
        }
    }
}
