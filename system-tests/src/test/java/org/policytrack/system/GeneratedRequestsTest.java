package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.BadTokens;
import org.policytrack.kit.testing.Contract;
import org.policytrack.system.generative.Caller;
import org.policytrack.system.generative.GeneratedRequests;

/**
 * Whatever the three services are sent, valid or broken, they answer as their contracts say and give nothing away.
 * {@code -Dgenerative.seed=} repeats a run, {@code -Dgenerative.requests=} makes it longer or shorter.
 */
@Tag("database")
class GeneratedRequestsTest {

    private static final boolean IS_MYSQL = "mysql".equals(System.getProperty("app.db-kind"));
    private static final int REQUESTS = Integer.getInteger("generative.requests", IS_MYSQL ? 5_000 : 20_000);
    private static final long SEED = Long.getLong("generative.seed", 20230420);
    private static final int FAULTS_SHOWN = 40;

    /** Of the many liaison officers; of the other demonstration accounts each is a caller. */
    private static final Set<String> REPORTERS = Set.of("reporter-zj-scjg", "reporter-zj-jxt", "reporter-zj-kjt");

    /** The others are tried on every operation by each service's {@code RefusalCoverageTest}. */
    private static final Set<String> BAD_TOKENS = Set.of("garbage-token", "expired-token", "alg-none");

    /** Operations that no request of this test can reach, and why. */
    private static final Map<String, String> UNREACHABLE = Map.of(
            "createFirstAdministrator", "the demonstration accounts were there first",
            "changeOwnPassword", "it would end the sessions the other requests need",
            "confirmSecondFactor", "only an authenticator knows the code of this half minute",
            "fileProgressSheet", "a spreadsheet is no text; FormSheetResourceTest sends them");

    private final Installation installation = new Installation("2023-07-10")
            .with(Map.of(
                    "TRACKER_LIMITS_PER_ADDRESS", "1000000",
                    "TRACKER_LIMITS_PER_CALLER", "1000000",
                    "TRACKER_LIMITS_PER_CALLER_AT_ONCE", "1000000",
                    "TRACKER_LIMITS_OPEN_PER_ADDRESS", "1000000",
                    "TRACKER_REPORTING_OPEN_DATA", "true",
                    "TRACKER_OUTGOING_ALLOWED_NETWORKS", "127.0.0.1/32"));

    private final Callers callers = new Callers(installation);

    @BeforeEach
    void start() {
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void everyAnswerIsOneTheContractDeclares() throws IOException {
        GeneratedRequests requests = new GeneratedRequests(SEED, addresses(), everybody(), spared());

        new GoodRequests(callers, requests).sendAll();
        assertThat(requests.faults()).as("faults of what is right").isEmpty();
        // Before the others, for what those reach is left to chance.
        assertThat(requests.neverReached())
                .as("Operations that were never answered with 2xx")
                .isSubsetOf(UNREACHABLE.keySet());
        requests.send(REQUESTS);

        report(requests);
        assertThat(requests.faults())
                .as("Faults with seed %d, as the request that led to each", SEED)
                .isEmpty();
        assertThat(requests.tooManyRequests()).as("answers with 429").isLessThanOrEqualTo(REQUESTS / 100);
        everyServiceIsWell();
        everyAuditChainIsIntact();
    }

    private Map<String, String> addresses() {
        return Map.of(
                "department-service", installation.departments().address(),
                "task-service", installation.tasks().address(),
                "reporting-service", installation.reporting().address());
    }

    private List<Caller> everybody() {
        List<Caller> everybody = new ArrayList<>();
        spared().stream().sorted().forEach(name -> everybody.add(callers.named(name)));
        everybody.add(callers.service("task-service"));
        everybody.add(callers.service("reporting-service"));
        everybody.add(Caller.nobody());
        everybody.add(new Caller("basic", "Basic YWRtaW46YWRtaW4=", "", false));
        everybody.add(new Caller("empty-bearer", "Bearer", "", false));
        BadTokens.byKind().forEach((kind, token) -> {
            if (BAD_TOKENS.contains(kind)) {
                everybody.add(Caller.notBelieved(kind, token));
            }
        });
        return everybody;
    }

    /** The accounts of the callers: who would lose them could not go on. */
    private Set<String> spared() {
        Set<String> names = new HashSet<>();
        installation
                .accounts()
                .forEach(account -> names.add(account.path("username").asText()));
        names.removeIf(name -> name.startsWith("reporter-zj-") && !REPORTERS.contains(name));
        return names;
    }

    private static void report(GeneratedRequests requests) throws IOException {
        String never = requests.neverReached().stream()
                .map(operation -> operation + " (" + UNREACHABLE.getOrDefault(operation, "no reason known") + ")")
                .toList()
                .toString();
        String last = "generated requests: %d with seed %d, %d faults, never reached: %s"
                .formatted(REQUESTS, SEED, requests.faults().size(), never);
        Files.writeString(
                Path.of("target", "generated-requests" + (IS_MYSQL ? "-mysql" : "") + ".txt"),
                String.join("\n", requests.faults()) + "\n" + requests.report() + last + "\n");
        requests.faults().stream().limit(FAULTS_SHOWN).forEach(System.out::println);
        System.out.println(requests.report() + last);
    }

    private void everyServiceIsWell() {
        for (ServiceProcess service : services()) {
            for (String state : List.of("live", "ready")) {
                RestAssured.given()
                        .get(service.address() + "/health/" + state)
                        .then()
                        .statusCode(200);
            }
            assertThat(service.logged().lines())
                    .filteredOn(line -> line.matches("\\S+ \\S+ (ERROR|FATAL) .*"))
                    .isEmpty();
        }
    }

    private void everyAuditChainIsIntact() {
        for (ServiceProcess service : services()) {
            boolean isAudited = Contract.of(service.name()).operations().stream()
                    .anyMatch(operation -> operation.path().equals("/api/v1/audit-entries/verification"));
            if (isAudited) {
                String verdict = installation
                        .as("auditor", service)
                        .get("/audit-entries/verification")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(verdict).as(service.name()).contains("INTACT");
            }
        }
    }

    private List<ServiceProcess> services() {
        return Stream.of(installation.departments(), installation.tasks(), installation.reporting())
                .toList();
    }
}
