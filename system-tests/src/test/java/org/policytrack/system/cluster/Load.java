package org.policytrack.system.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.policytrack.system.cluster.Attempt.Outcome;
import org.policytrack.system.cluster.Client.Answer;

/**
 * Departments that file, a reviewer who accepts, and readers, at the same time until they are told to stop. Each sends again
 * what was not answered or told to come later: a report under its key, an acceptance with the version it is about.
 */
final class Load implements AutoCloseable {

    private static final String PLAN = "zj-metaverse-2023";
    private static final String REPORTING = "reporting-service";
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int TASKS = 8;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration WHAT_IS_BEGUN_ENDS_WITHIN = Duration.ofMinutes(2);

    private final Client client;
    private final Attempts attempts;
    private final Writes writes;
    private final List<Owed> owed = new ArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final ExecutorService people = Executors.newFixedThreadPool(WRITERS + READERS);

    Load(Client client, Attempts attempts, Writes writes) {
        this.client = client;
        this.attempts = attempts;
        this.writes = writes;
    }

    Load started() {
        for (JsonNode task : client.everyItem("viewer", "task-service", "/tasks?plan=" + PLAN)) {
            String lead =
                    task.path("responsibilities").path(0).path("department").asText();
            if (owed.size() < TASKS && client.knows("reporter-" + lead)) {
                owed.add(new Owed(task.path("id").asText(), lead));
            }
        }
        for (int i = 0; i < WRITERS; i++) {
            people.execute(() -> whileItGoesOn(this::fileAndAccept));
        }
        for (int i = 0; i < READERS; i++) {
            people.execute(() -> whileItGoesOn(this::read));
        }
        return this;
    }

    private void whileItGoesOn(Runnable work) {
        while (goesOn.get()) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                attempts.fault("the load itself: " + failed);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void fileAndAccept() {
        Owed one = owed.get(ThreadLocalRandom.current().nextInt(owed.size()));
        Answer filed = file(one);
        String id = filed.json().path("id").asText();
        readBack("reporter-" + one.lead(), id, "SUBMITTED", filed);
        Answer accepted = accept(id, filed.entityTag().orElse(""));
        readBack("reviewer", id, "ACCEPTED", accepted);
    }

    private Answer file(Owed owed) {
        String key = UUID.randomUUID().toString();
        String body = """
                {"task":"%s","department":"%s","period":"2023-04","percentComplete":%d,"status":"IN_PROGRESS",
                 "achievements":"%s"}""".formatted(
                        owed.task(), owed.lead(), ThreadLocalRandom.current().nextInt(1, 100), key);
        writes.sent(key);
        while (true) {
            Answer answer = client.post(
                    "reporter-" + owed.lead(),
                    REPORTING,
                    "fileProgress",
                    "/progress-reports",
                    body,
                    Map.of("Idempotency-Key", key));
            if (answer.outcome() == Outcome.DONE) {
                writes.filed(key, answer.json().path("id").asText());
                return answer;
            }
            answer.waitAsTold();
        }
    }

    private Answer accept(String id, String entityTag) {
        boolean mayBeDone = false;
        while (true) {
            Answer answer = client.post(
                    "reviewer",
                    REPORTING,
                    "acceptProgress",
                    "/progress-reports/" + id + "/acceptance",
                    null,
                    Map.of("If-Match", entityTag));
            if (answer.outcome() == Outcome.DONE) {
                writes.accepted(id);
                return answer;
            }
            if (answer.outcome() == Outcome.CONFLICT) {
                Answer found = read("reviewer", id);
                if (found.json().path("state").asText().equals("ACCEPTED")) {
                    if (!mayBeDone) {
                        attempts.fault(id + " was accepted by nobody who asked for it");
                    }
                    writes.answeredLate();
                    writes.accepted(id);
                    return found;
                }
                attempts.fault("acceptProgress by %s: %d although %s was as it had been filed"
                        .formatted(answer.servedBy(), answer.status(), id));
            }
            mayBeDone = true;
            answer.waitAsTold();
        }
    }

    private Answer read(String username, String id) {
        while (true) {
            Answer answer = client.get(username, REPORTING, "readProgressReport", "/progress-reports/" + id);
            if (answer.outcome() == Outcome.DONE) {
                return answer;
            }
            answer.waitAsTold();
        }
    }

    /** Twice, which takes it to both instances when nobody else asks meanwhile. */
    private void readBack(String username, String id, String state, Answer written) {
        for (int i = 0; i < 2; i++) {
            Answer answer = read(username, id);
            writes.readBack(!answer.servedBy().equals(written.servedBy()));
            if (!answer.json().path("state").asText().equals(state)) {
                attempts.fault("%s by %s: not %s what %s had answered"
                        .formatted(id, answer.servedBy(), state, written.servedBy()));
            }
        }
    }

    private void read() {
        switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> client.get("viewer", REPORTING, "listStandings", "/standings?plan=" + PLAN);
            case 1 ->
                client.get(
                        "viewer",
                        "task-service",
                        "readTask",
                        "/tasks/" + owed.getFirst().task());
            case 2 -> client.get("viewer", "department-service", "listDepartments", "/departments");
            default -> client.get("coordinator", REPORTING, "listProgressReports", "/progress-reports?limit=20");
        }
    }

    /** Nothing new is begun; what was begun is sent until it is answered. */
    @Override
    public void close() {
        goesOn.set(false);
        people.shutdown();
        try {
            if (!people.awaitTermination(WHAT_IS_BEGUN_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                attempts.fault("what had been begun was not answered within " + WHAT_IS_BEGUN_ENDS_WITHIN);
                people.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            people.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private record Owed(String task, String lead) {}
}
