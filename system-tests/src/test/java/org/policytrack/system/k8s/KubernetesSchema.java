package org.policytrack.system.k8s;

import static java.util.Map.entry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes API's own description of each kind used here. Strict: an unknown field, a missing required one, a
 * value of another type, or a kind not listed is a fault. A Secret is not listed on purpose: none is committed.
 */
final class KubernetesSchema {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("v1/ConfigMap", new Kind(V1ConfigMap.class, V1ConfigMap::validateJsonElement)),
            entry("v1/Namespace", new Kind(V1Namespace.class, V1Namespace::validateJsonElement)),
            entry(
                    "v1/PersistentVolumeClaim",
                    new Kind(V1PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement)),
            entry("v1/Service", new Kind(V1Service.class, V1Service::validateJsonElement)),
            entry("v1/ServiceAccount", new Kind(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement)),
            entry("apps/v1/Deployment", new Kind(V1Deployment.class, V1Deployment::validateJsonElement)),
            entry("apps/v1/StatefulSet", new Kind(V1StatefulSet.class, V1StatefulSet::validateJsonElement)),
            entry(
                    "autoscaling/v2/HorizontalPodAutoscaler",
                    new Kind(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement)),
            entry("batch/v1/CronJob", new Kind(V1CronJob.class, V1CronJob::validateJsonElement)),
            entry("batch/v1/Job", new Kind(V1Job.class, V1Job::validateJsonElement)),
            entry("networking.k8s.io/v1/Ingress", new Kind(V1Ingress.class, V1Ingress::validateJsonElement)),
            entry(
                    "networking.k8s.io/v1/NetworkPolicy",
                    new Kind(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            entry(
                    "policy/v1/PodDisruptionBudget",
                    new Kind(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            entry(
                    "scheduling.k8s.io/v1/PriorityClass",
                    new Kind(V1PriorityClass.class, V1PriorityClass::validateJsonElement)));

    static {
        // The validators of the models read what this sets up.
        JSON.getGson();
    }

    private KubernetesSchema() {}

    /** Each as its version and name. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

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
