package org.policytrack.system.generative;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.kit.testing.Contract.Operation;

/**
 * One request as it is sent.
 *
 * @param number of the run; 0 for one that was written by hand
 * @param method mostly the operation's
 * @param path as sent, encoded
 * @param query as sent, encoded, in pairs; the same name may come twice
 * @param body empty for none
 */
record Attempt(
        int number,
        String service,
        Operation operation,
        Caller caller,
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        Body body) {

    String target() {
        return query.isEmpty()
                ? path
                : query.stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The path of the single thing it is about, such as {@code /api/v1/tasks/t1} for what is below it too. */
    String thing() {
        return Arrays.stream(path.split("/", -1)).limit(5).collect(Collectors.joining("/"));
    }

    boolean isAsDeclared() {
        return method.equals(operation.method());
    }

    Attempt by(Caller other) {
        return new Attempt(number, service, operation, other, method, path, query, headers, body);
    }

    Attempt numbered(int newNumber) {
        return new Attempt(newNumber, service, operation, caller, method, path, query, headers, body);
    }

    Attempt on(String newPath) {
        return new Attempt(number, service, operation, caller, method, newPath, query, headers, body);
    }

    Attempt asking(List<Map.Entry<String, String>> newQuery) {
        return new Attempt(number, service, operation, caller, method, path, newQuery, headers, body);
    }

    Attempt with(String method) {
        return new Attempt(number, service, operation, caller, method, path, query, headers, body);
    }

    Attempt with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        if (value.isEmpty()) {
            more.remove(header);
        } else {
            more.put(header, value);
        }
        return new Attempt(number, service, operation, caller, method, path, query, more, body);
    }

    Attempt with(Body newBody) {
        return new Attempt(number, service, operation, caller, method, path, query, headers, newBody);
    }

    /** As a command that sends it again; the token is left to whoever repeats it. */
    @Override
    public String toString() {
        String given = headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        return "#" + number + " " + operation.id() + " as " + caller.name() + ": curl -X " + method + " '$"
                + service.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + target() + "'" + given + body;
    }
}
