package org.policytrack.system.generative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.testing.Contract.Operation;

/** Requests that were answered with 2xx: good beginnings for others. */
final class SuccessfulAttempts {

    private static final int KEPT = 60;

    private final Map<String, List<Attempt>> byOperation = new HashMap<>();
    private final Map<String, List<Caller>> callersByKind = new HashMap<>();

    void add(Attempt attempt) {
        List<Attempt> kept = byOperation.computeIfAbsent(attempt.operation().id(), any -> new ArrayList<>());
        kept.add(attempt);
        callersByKind
                .computeIfAbsent(kind(attempt.operation()), any -> new ArrayList<>())
                .add(attempt.caller());
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    Optional<Attempt> any(Operation operation, Chance chance) {
        List<Attempt> kept = byOperation.getOrDefault(operation.id(), List.of());
        return kept.isEmpty() ? Optional.empty() : Optional.of(chance.of(kept));
    }

    /** Somebody who could do this, or something like it with the same kind of thing. */
    Optional<Caller> caller(Operation operation, Chance chance) {
        List<Caller> able = callersByKind.getOrDefault(kind(operation), List.of());
        return able.isEmpty() ? Optional.empty() : Optional.of(chance.of(able));
    }

    private static String kind(Operation operation) {
        return operation.path().split("/", -1)[3] + (operation.method().equals("GET") ? " read" : " written");
    }
}
