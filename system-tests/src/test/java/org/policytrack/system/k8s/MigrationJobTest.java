package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.system.Installation.IS_MYSQL;
import static org.policytrack.system.k8s.Installation.PROVINCE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.system.Databases;
import org.policytrack.system.ServiceProcess;

/** The packaged services, started with what the Jobs and Deployments of k8s/components/migrations tell them. */
@Tag("database")
class MigrationJobTest {

    private static final String SERVICE_SECRET = "tests-of-migrations-share-this-0123456789";

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private final Kustomization province = Installation.read(PROVINCE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "reporting-service"})
    void theServiceEndsUntilTheJobHasMigratedAndNeedsNoAccountForIt(String service) throws InterruptedException {
        Map<String, String> database = database(service);
        Map<String, String> serving = told(service, database);
        serving.put("TRACKER_IDENTITY_SERVICE_SECRET", SERVICE_SECRET);
        ServiceProcess early = process(service, "early");
        ServiceProcess job = process(service, "job");
        ServiceProcess served = process(service, "served");

        early.start(impatient(serving));
        assertThat(early.awaitEnd()).isNotZero();
        assertThat(early.logged())
                .contains(IS_MYSQL ? "Access denied" : "Detected resolved migration not applied to database");

        job.start(told(service + "-migration", database));
        assertThat(job.awaitEnd()).as(job::logged).isZero();

        served.start(serving);
        try {
            // Not "ready": that also takes the services that it asks.
            await(service + " to be started")
                    .atMost(STARTED_WITHIN)
                    .until(() -> served.logged().contains("Listening on"));
        } finally {
            served.stop();
        }
        job.start(told(service + "-migration", database));
        assertThat(job.awaitEnd()).as("with nothing left to migrate").isZero();
    }

    /** On a server an account that was granted nothing yet looks like a database that is not there yet, and is waited for. */
    private static Map<String, String> impatient(Map<String, String> variables) {
        Map<String, String> impatient = new TreeMap<>(variables);
        impatient.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "0");
        return impatient;
    }

    private Map<String, String> database(String service) {
        return IS_MYSQL
                ? new Databases().environment(service)
                : Map.of("TRACKER_DATA", folder.toAbsolutePath().toString());
    }

    /** Of the database what the manifest takes from its Secret, and what it says of migrations. */
    private Map<String, String> told(String workload, Map<String, String> database) {
        Map<String, String> manifest = province.environmentOf(province.workload(workload));
        Map<String, String> told = new TreeMap<>(manifest);
        told.keySet().removeIf(name -> !name.startsWith("QUARKUS_FLYWAY_") && !name.equals("QUARKUS_INIT_AND_EXIT"));
        database.forEach((name, value) -> {
            if (manifest.containsKey(name) || name.equals("TRACKER_DATABASE_URL") || name.equals("TRACKER_DATA")) {
                told.put(name, value);
            }
        });
        return told;
    }

    private ServiceProcess process(String service, String purpose) {
        Path logs = folder.resolve(purpose);
        assertThat(logs.toFile().mkdir()).isTrue();
        return new ServiceProcess(service, IS_MYSQL ? "mysql-app" : "quarkus-app", logs);
    }
}
