package org.policytrack.task.history;

import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.tagOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policytrack.task.TestPlan;

/** What a coordinating office and a reporting-service may do to a plan in any order, drawn by a seed. */
final class RandomWork {

    private static final List<String> MILESTONES = Stream.concat(
                    Stream.of(
                            "m1-mechanism",
                            "m1-joint-meeting",
                            "m1-alliance",
                            "m2-monitoring-report",
                            "m3-yearbook",
                            "m3-awards"),
                    IntStream.rangeClosed(1, 6).mapToObj(goal -> "g" + goal + "-year-end"))
            .toList();
    private static final List<String> INDICATORS = List.of("t01-i1", "t04-i1", "t04-i2", "t20-i1");
    private static final List<String> TASKS = List.of("t01", "t04", "t20", "m1");
    private static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "COMPLETED");

    private final TestPlan plan;
    private final Random random;
    private final Map<String, Integer> sequences = new HashMap<>();
    private final Set<String> achieved = new HashSet<>();

    RandomWork(TestPlan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
    }

    /** A few pieces of work on one day. */
    void doneOn(LocalDate today) {
        for (int piece = random.nextInt(8); piece >= 0; piece--) {
            switch (random.nextInt(6)) {
                case 0, 1 -> moveADueDate();
                case 2 -> changeATarget();
                case 3 -> changeSettings();
                case 4 -> tellProgress(today);
                default -> tellAnAchievement(today);
            }
        }
    }

    /** Everything that can be read of the plan, without the day. */
    List<String> paths() {
        String ofPlan = "plan=" + plan.id() + "&limit=200";
        return Stream.of(
                        Stream.of(plan.path(), "/tasks?kind=ALL&" + ofPlan, "/indicators?" + ofPlan),
                        STATUSES.stream().map(status -> "/tasks?kind=ALL&status=" + status + "&" + ofPlan),
                        TASKS.stream().map(task -> "/tasks/" + id(task)),
                        INDICATORS.stream().map(indicator -> "/indicators/" + id(indicator)),
                        Stream.of("/milestones?" + ofPlan, "/milestones?dueBefore=2023-09-01&" + ofPlan),
                        Stream.of("UPCOMING", "DUE_SOON", "DUE_TODAY", "OVERDUE", "ACHIEVED", "ACHIEVED_LATE")
                                .map(state -> "/milestones?state=" + state + "&" + ofPlan),
                        MILESTONES.stream().map(milestone -> "/milestones/" + id(milestone)))
                .flatMap(paths -> paths)
                .toList();
    }

    private void moveADueDate() {
        String milestone = id(oneOf(MILESTONES));
        String path = "/milestones/" + milestone;
        LocalDate to = LocalDate.of(2023, 4, 25).plusDays(random.nextInt(120));
        if (achieved.contains(milestone)
                || asCoordinator().get(path).path("dueDate").equals(to.toString())) {
            return;
        }
        asCoordinator()
                .header("If-Match", tagOf(path))
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定 %d\"}".formatted(to, random.nextInt(100)))
                .post(path + "/due-date-changes")
                .then()
                .statusCode(201);
    }

    private void changeATarget() {
        String path = "/indicators/" + id(oneOf(INDICATORS));
        BigDecimal to = new BigDecimal(random.nextInt(1, 4_000)).movePointLeft(random.nextInt(2));
        Number now = asCoordinator().get(path).path("target");
        if (new BigDecimal(now.toString()).compareTo(to) != 0) {
            asCoordinator()
                    .header("If-Match", tagOf(path))
                    .body("{\"target\":%s,\"reason\":\"联席会议商定\"}".formatted(to))
                    .post(path + "/target-changes")
                    .then()
                    .statusCode(201);
        }
    }

    private void changeSettings() {
        asCoordinator()
                .header("If-Match", tagOf(plan.path()))
                .body("{\"yellowBehind\":%d,\"redBehind\":%d,\"readOwnDepartmentOnly\":%s}"
                        .formatted(random.nextInt(5, 20), random.nextInt(21, 40), random.nextBoolean()))
                .patch(plan.path() + "/settings")
                .then()
                .statusCode(200);
    }

    private void tellProgress(LocalDate today) {
        String task = id(oneOf(TASKS));
        asReportingService()
                .body("{\"sequence\":%d,\"percentComplete\":%d,\"status\":\"%s\",\"progressAsOf\":\"%s\"}"
                        .formatted(
                                sequenceFor(task),
                                random.nextInt(101),
                                oneOf(STATUSES),
                                today.minusDays(random.nextInt(9))))
                .put("/tasks/" + task + "/progress")
                .then()
                .statusCode(200);
    }

    private void tellAnAchievement(LocalDate today) {
        String milestone = id(oneOf(MILESTONES));
        achieved.add(milestone);
        asReportingService()
                .body("{\"sequence\":%d,\"achievedOn\":\"%s\"}"
                        .formatted(sequenceFor(milestone), today.minusDays(random.nextInt(9))))
                .put("/milestones/" + milestone + "/achievement")
                .then()
                .statusCode(200);
    }

    /** Mostly the next one; now and then one that comes late or is told again. */
    private int sequenceFor(String subject) {
        int next = sequences.merge(subject, random.nextInt(1, 3), Integer::sum);
        return random.nextInt(4) == 0 ? Math.max(1, next - random.nextInt(3)) : next;
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String id(String rest) {
        return plan.id() + "-" + rest;
    }
}
