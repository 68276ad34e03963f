package org.policytrack.system.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes API's own description of each kind used here. Strict: an unknown field, a missing required one, a
 * value of another type, or a kind not listed is a fault. A Secret is not listed on purpose: none is committed.
 */
final class KubernetesSchema {

    private static final Map<String, Kind> KINDS = Map.of(
            "v1/ConfigMap", new Kind(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            "v1/Namespace", new Kind(V1Namespace.class, V1Namespace::validateJsonElement),
            "v1/PersistentVolumeClaim",
                    new Kind(V1PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement),
            "v1/Service", new Kind(V1Service.class, V1Service::validateJsonElement),
            "v1/ServiceAccount", new Kind(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
            "apps/v1/Deployment", new Kind(V1Deployment.class, V1Deployment::validateJsonElement),
            "apps/v1/StatefulSet", new Kind(V1StatefulSet.class, V1StatefulSet::validateJsonElement),
            "networking.k8s.io/v1/NetworkPolicy",
                    new Kind(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement));

    static {
        // The validators of the models read what this sets up.
        JSON.getGson();
    }

    private KubernetesSchema() {}

    /** What is wrong, if anything. */
    static Optional<String> fault(Manifest manifest) {
        String type = Manifest.text(manifest.json(), "apiVersion").orElse("") + "/" + manifest.kind();
        Kind kind = KINDS.get(type);
        if (kind == null) {
            return Optional.of(manifest + ": unknown kind " + type);
        }
        if (manifest.name().isEmpty()) {
            return Optional.of(manifest + ": no metadata.name");
        }
        try {
            kind.validator().validate(manifest.json());
            Object read = JSON.getGson().fromJson(manifest.json(), kind.model());
            return difference("", manifest.json(), JSON.getGson().toJsonTree(read))
                    .map(difference -> manifest + ": " + difference);
        } catch (RuntimeException | IOException e) {
            // Each kind of nonsense has an exception of its own there.
            return Optional.of(manifest + ": " + e);
        }
    }

    /**
     * The validators let a number pass where the API wants text. Read into the model and written again, it differs;
     * what the model adds (empty lists) does not matter.
     */
    private static Optional<String> difference(String path, JsonElement given, @Nullable JsonElement read) {
        if (given instanceof JsonObject fields && read instanceof JsonObject readFields) {
            return fields.asMap().entrySet().stream()
                    .flatMap(field ->
                            difference(path + "." + field.getKey(), field.getValue(), readFields.get(field.getKey()))
                                    .stream())
                    .findFirst();
        }
        if (given instanceof JsonArray items
                && read instanceof JsonArray readItems
                && items.size() == readItems.size()) {
            return IntStream.range(0, items.size())
                    .boxed()
                    .flatMap(i -> difference(path + "[" + i + "]", items.get(i), readItems.get(i)).stream())
                    .findFirst();
        }
        return given.equals(read)
                ? Optional.empty()
                : Optional.of("wrong type at " + path + ": " + given + " is read as " + read);
    }

    private record Kind(Class<?> model, Validator validator) {}

    @FunctionalInterface
    private interface Validator {
        void validate(JsonElement element) throws IOException;
    }
}
