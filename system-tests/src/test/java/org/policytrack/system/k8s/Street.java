package org.policytrack.system.k8s;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may connect to whom, computed from the NetworkPolicies as the API defines them: a pod selected by no policy of
 * a direction is open in it, one selected by several gets the union.
 */
record Street(List<Manifest> policies, List<Manifest> workloads) {

    /** Every connection between workloads that both ends allow, as {@code from → to:port}. */
    Set<String> openWays() {
        Set<String> ways = new TreeSet<>();
        for (Manifest from : workloads) {
            for (Manifest to : workloads) {
                for (JsonObject port : Manifest.objects(to.onlyContainer(), "ports")) {
                    int number = port.get("containerPort").getAsInt();
                    if (!from.equals(to) && allows("Egress", from, to, number) && allows("Ingress", to, from, number)) {
                        ways.add(from.name() + " → " + to.name() + ":" + number);
                    }
                }
            }
        }
        return ways;
    }

    private boolean allows(String direction, Manifest pod, Manifest peer, int port) {
        List<JsonObject> selecting = policies.stream()
                .map(policy -> Manifest.at(policy.json(), "spec"))
                .filter(spec -> Manifest.strings(spec, "policyTypes").contains(direction))
                .filter(spec -> matches(Manifest.at(spec, "podSelector"), pod.podLabels()))
                .toList();
        boolean egress = direction.equals("Egress");
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(spec -> Manifest.objects(spec, egress ? "egress" : "ingress").stream())
                        .anyMatch(rule -> coversPort(rule, port) && coversPeer(rule, egress ? "to" : "from", peer));
    }

    private static boolean coversPort(JsonObject rule, int port) {
        return !rule.has("ports")
                || Manifest.objects(rule, "ports").stream()
                        .anyMatch(
                                it -> !it.has("port") || port == it.get("port").getAsInt());
    }

    /** A peer with a namespaceSelector is taken for another namespace. */
    private static boolean coversPeer(JsonObject rule, String side, Manifest peer) {
        return !rule.has(side)
                || Manifest.objects(rule, side).stream()
                        .filter(it -> it.has("podSelector") && !it.has("namespaceSelector"))
                        .anyMatch(it -> matches(Manifest.at(it, "podSelector"), peer.podLabels()));
    }

    static boolean matches(JsonObject selector, Map<String, String> labels) {
        boolean byLabels = labels.entrySet()
                .containsAll(
                        Manifest.texts(Manifest.at(selector, "matchLabels")).entrySet());
        return byLabels
                && Manifest.objects(selector, "matchExpressions").stream().allMatch(expression -> {
                    String operator = Manifest.text(expression, "operator").orElse("");
                    if (!operator.equals("In")) {
                        throw new IllegalArgumentException("These tests do not understand the operator " + operator);
                    }
                    return Manifest.strings(expression, "values")
                            .contains(labels.getOrDefault(
                                    Manifest.text(expression, "key").orElse(""), ""));
                });
    }
}
