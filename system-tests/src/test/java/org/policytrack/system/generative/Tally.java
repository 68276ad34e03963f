package org.policytrack.system.generative;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policytrack.kit.testing.Contract.Operation;

/** What came of it, operation by operation. */
final class Tally {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Map<String, Map<Integer, Integer>> byOperation = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Tally(List<Operation> operations) {
        operations.forEach(operation -> byOperation.put(operation.id(), new TreeMap<>()));
    }

    void count(Attempt attempt, int status) {
        if (attempt.isAsDeclared()) {
            byOperation.getOrDefault(attempt.operation().id(), new TreeMap<>()).merge(status, 1, Integer::sum);
        }
    }

    void fault(Attempt attempt, String fault) {
        faults.add(fault + "\n    " + attempt);
    }

    List<String> faults() {
        return faults;
    }

    int counted() {
        return statuses().values().stream().mapToInt(Integer::intValue).sum();
    }

    int tooManyRequests() {
        return statuses().getOrDefault(TOO_MANY_REQUESTS, 0);
    }

    /** Operations that were never answered with 2xx. */
    List<String> neverReached() {
        TreeSet<String> never = new TreeSet<>();
        byOperation.forEach((operation, statuses) -> {
            if (statuses.keySet().stream().noneMatch(status -> status / 100 == 2)) {
                never.add(operation);
            }
        });
        return List.copyOf(never);
    }

    private Map<Integer, Integer> statuses() {
        Map<Integer, Integer> all = new TreeMap<>();
        byOperation
                .values()
                .forEach(statuses -> statuses.forEach((status, times) -> all.merge(status, times, Integer::sum)));
        return all;
    }

    @Override
    public String toString() {
        return byOperation.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .collect(joining())
                + "all " + statuses() + "\n";
    }
}
