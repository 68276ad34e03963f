package org.policytrack.kit.testing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.Permission.Grant;
import org.policytrack.kit.caller.PermissionTable;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.testing.Contract.Operation;

/**
 * Sends every request of a service's contract that must be refused, to things that exist, so that no 404 hides a hole:
 * without a token, with every bad one, in every role that lacks the permission, and from another department.
 */
public final class RefusalCoverage {

    private final String service;
    private final Contract contract;
    private final PermissionTable permissions;
    private final ContractCheck check;
    private final Map<String, String> existing = new HashMap<>();
    private final Map<String, OwnRequests> ownRequests = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, String> badTokens = BadTokens.byKind();

    private RefusalCoverage(String service, Contract contract, PermissionTable permissions) {
        this.service = service;
        this.contract = contract;
        this.permissions = permissions;
        this.check = ContractCheck.of(contract);
    }

    public static RefusalCoverage of(String service, PermissionTable permissions) {
        return of(service, Contract.of(service), permissions);
    }

    static RefusalCoverage of(String service, Contract contract, PermissionTable permissions) {
        // The first entry of every audit is that of the first start.
        return new RefusalCoverage(service, contract, permissions).existing("/api/v1/audit-entries/{id}", "1");
    }

    /**
     * A thing that exists.
     *
     * @param path such as {@code /api/v1/tasks/{id}}; good for all operations whose path begins so
     * @param value what stands for the last segment
     */
    public RefusalCoverage existing(String path, String value) {
        existing.put(path, value);
        return this;
    }

    /**
     * How the operation is called about something that belongs to a department, anew for each role that may do so for
     * its own department only.
     */
    public RefusalCoverage own(String operation, Function<Role, OwnRequest> request) {
        return own(operation, Set.of(), request);
    }

    /**
     * @param roles that may do it for every department as a rule, but not with the thing of these requests
     */
    public RefusalCoverage own(String operation, Collection<Role> roles, Function<Role, OwnRequest> request) {
        ownRequests.put(operation, new OwnRequests(Set.copyOf(roles), request));
        return this;
    }

    /**
     * Sends them all, writes the list to {@code target/coverage-<service>.txt}, and fails for every answer that is no
     * refusal.
     *
     * @param open the operations, and the only ones, that need no token
     */
    public void isCompleteBut(String... open) {
        List<Operation> guarded = contract.operations().stream()
                .filter(operation -> permission(operation).grant() != Grant.OPEN)
                .toList();
        everythingNeededIsThere(guarded, open);
        guarded.forEach(this::refuseTokens);
        guarded.forEach(this::refuseRoles);
        guarded.forEach(this::refuseOtherDepartments);
        report(guarded.size(), open);
        assertThat(refusals.stream().filter(refusal -> !refusal.isRight()))
                .as("Answers that are not the refusal they must be")
                .isEmpty();
        assertThat(refusals)
                .as("one line for every kind of every operation")
                .hasSize(guarded.stream().mapToInt(this::kindsOf).sum())
                .doesNotHaveDuplicates();
    }

    private void everythingNeededIsThere(List<Operation> guarded, String... open) {
        assertThat(contract.operations().stream()
                        .filter(operation -> permission(operation).grant() == Grant.OPEN)
                        .map(Operation::id))
                .as("Operations that need no token")
                .containsExactlyInAnyOrder(open);
        assertThat(guarded.stream().filter(operation -> path(operation).contains("{")))
                .as("Operations for whose path no existing thing is given")
                .isEmpty();
        assertThat(guarded.stream()
                        .filter(operation ->
                                !permission(operation).forOwnDepartment().isEmpty())
                        .map(Operation::id)
                        .filter(operation -> !ownRequests.containsKey(operation)))
                .as("Operations for the own department for which no own request is given")
                .isEmpty();
        assertThat(new TreeSet<>(ownRequests.keySet()))
                .as("Own requests of operations")
                .isSubsetOf(guarded.stream().map(Operation::id).toList());
    }

    private void refuseTokens(Operation operation) {
        record(operation, "no-token", send(operation, request()), 401);
        badTokens.forEach((kind, token) -> record(operation, kind, send(operation, as(token)), 401));
    }

    private void refuseRoles(Operation operation) {
        if (permission(operation).grant() == Grant.SIGNED_IN) {
            return;
        }
        record(operation, "no-roles", send(operation, as(Token.of("nobody", "zj-fgw"))), 403);
        EnumSet<Role> wrong = EnumSet.allOf(Role.class);
        wrong.removeAll(permission(operation).roles());
        wrong.forEach(role -> record(operation, "role-" + role.wireName(), send(operation, as(tokenOf(role))), 403));
    }

    private void refuseOtherDepartments(Operation operation) {
        for (Role role : ownRoles(operation)) {
            OwnRequest own = ownRequests(operation).request().apply(role);
            String kind = "other-department-" + role.wireName();
            record(operation, kind, send(operation, own, role == Role.SERVICE ? tokenOf(role) : own.other()), 403, 404);
            if (role != Role.SERVICE) {
                assertThat(send(operation, own, own.own()).statusCode())
                        .as("%s of the own department by %s", operation, role)
                        .isBetween(200, 299);
            }
        }
    }

    private int kindsOf(Operation operation) {
        int tokens = 1 + badTokens.size();
        return permission(operation).grant() == Grant.SIGNED_IN
                ? tokens + ownRoles(operation).size()
                : tokens
                        + 1
                        + Role.values().length
                        - permission(operation).roles().size()
                        + ownRoles(operation).size();
    }

    private Set<Role> ownRoles(Operation operation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(permission(operation).forOwnDepartment());
        roles.removeAll(permission(operation).forAnyDepartment());
        roles.addAll(ownRequests(operation).roles());
        return roles;
    }

    private OwnRequests ownRequests(Operation operation) {
        return ownRequests.getOrDefault(operation.id(), OwnRequests.NONE);
    }

    private Permission permission(Operation operation) {
        return permissions.of(operation.id()).orElseThrow(() -> new AssertionError(operation + " has no permission"));
    }

    /** The path with existing things in it; a placeholder stays where none is known. */
    private String path(Operation operation) {
        String known = "";
        String path = "";
        for (String segment : operation.path().substring(1).split("/", -1)) {
            known += "/" + segment;
            path += "/" + existing.getOrDefault(known, segment);
        }
        return path;
    }

    private Response send(Operation operation, RequestSpecification request) {
        if (operation.takesBody()) {
            String type = operation.bodyTypes().getFirst();
            request.config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body("{}");
        }
        return request.request(operation.method(), path(operation));
    }

    private Response send(Operation operation, OwnRequest own, String token) {
        RequestSpecification request = as(token).headers(own.headers());
        if (own.body() instanceof byte[] content) {
            request.body(content);
        } else if (own.body() != null) {
            request.contentType(ContentType.JSON).body(own.body());
        }
        return request.request(operation.method(), own.path());
    }

    private RequestSpecification as(String token) {
        return request().auth().oauth2(token);
    }

    private RequestSpecification request() {
        return given().filter(check).urlEncodingEnabled(false);
    }

    private static String tokenOf(Role role) {
        return role == Role.SERVICE
                ? Token.ofService("another-service")
                : Token.of("only-" + role.wireName(), "zj-fgw", role.wireName());
    }

    private void record(Operation operation, String kind, Response answer, Integer... right) {
        refusals.add(new Refusal(
                operation.id(), kind, answer.statusCode(), Arrays.asList(right).contains(answer.statusCode())));
    }

    private void report(int operations, String... open) {
        long let =
                refusals.stream().filter(refusal -> refusal.status() / 100 == 2).count();
        String last = "%s: %d refusals over %d operations, %d unexpected 2xx"
                .formatted(service, refusals.stream().filter(Refusal::isRight).count(), operations, let);
        String lines = refusals.stream()
                .map(refusal -> refusal.operation() + " " + refusal.kind() + " " + refusal.status() + "\n")
                .collect(joining());
        try {
            Files.writeString(
                    Path.of("target", "coverage-" + service + ".txt"),
                    "open: " + String.join(" ", open) + "\n" + lines + last + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        System.out.println(last);
    }

    private record OwnRequests(Set<Role> roles, Function<Role, OwnRequest> request) {

        static final OwnRequests NONE = new OwnRequests(Set.of(), role -> {
            throw new IllegalStateException("no own request");
        });
    }

    private record Refusal(String operation, String kind, int status, boolean isRight) {}
}
