package org.policytrack.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.review.TellMovedTargets;

/**
 * Reports are filed, accepted, returned, withdrawn, figures reversed, contributions and targets waived, due dates and
 * targets moved and thresholds changed at random over a year. Whatever happened, what the queries say of any day is what a
 * simple walk over all that was done says, and it never changes afterwards; and task-service was told what it comes to.
 */
@QuarkusTest
@Tag("always")
class RandomHistoryTest extends ReportingServiceTest {

    private static final int DAYS = 16;
    private static final int DEEDS_A_DAY = 7;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 4, 1);
    private static final YearMonth LAST_PERIOD = YearMonth.of(2023, 12);
    private static final int FIRST_TARGET = 50;

    @Inject
    TellMovedTargets movedTargets;

    private final List<TestTask> tasks = new ArrayList<>();
    private final List<Filed> reports = new ArrayList<>();
    private final List<Granted> waivers = new ArrayList<>();
    private final List<Asked> targets = new ArrayList<>();
    private final Map<LocalDate, Seen> seen = new LinkedHashMap<>();
    private String plan = "";
    private int reversals;
    private Random random = new Random(0);
    private LocalDate today = FIRST_DAY;

    @ParameterizedTest
    @ValueSource(longs = {20231, 20232})
    void whatIsSaidOfADayIsWhatWasDoneUntilThenAndNeverChanges(long seed) {
        random = new Random(seed);
        plan = TestGoal.aPlan();
        for (int i = 0; i < 2; i++) {
            tasks.add(aTaskOf(plan)
                    .with("zj-jxt", "省经信厅")
                    .withIndicator(String.valueOf(FIRST_TARGET), "AT_LEAST")
                    .withMilestone("2023-09-30")
                    .added());
        }
        TestGoal.aGoalOf(plan).fedBy(tasks.get(0), tasks.get(1)).added();

        for (int day = 0; day < DAYS; day++) {
            today = today.plusDays(1 + random.nextInt(36));
            clock.isOn(today.toString());
            for (int deed = 0; deed < DEEDS_A_DAY; deed++) {
                something();
            }
            changeThePlan();
            seen.put(today, look(today));
        }

        clock.isOn("2025-12-31");
        List<Entry> ledger = ledger();
        assertThat(ledger).hasSize(entriesDone());
        assertThat(ledger).extracting(Entry::kind).contains("CLAIMED", "VERIFIED", "DROPPED", "REVERSED");
        assertThat(statusesSeen()).contains("COMPLETED", "IN_PROGRESS", "NOT_STARTED");
        seen.forEach((day, then) -> {
            assertThat(look(day)).as("what was said of %s on that day", day).isEqualTo(then);
            tasks.forEach(task -> standsAsRecomputed(task, day, ledger));
        });
        countsAsRecomputedAtAnyTwoDays(ledger);
        tasks.forEach(this::toldAsItStands);
    }

    /** task-service is told of each change; what it was told last is what the whole history comes to. */
    private void toldAsItStands(TestTask task) {
        Map<String, Object> standing = Objects.requireNonNull(seen.get(today)).standings().stream()
                .filter(item -> task.id().equals(item.get("task")))
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode last = OtherServices.progressOf(task).stream()
                    .max(Comparator.comparingLong(told -> told.path("sequence").asLong()))
                    .orElseThrow();
            assertThat(last.path("percentComplete").asInt()).isEqualTo(standing.get("verifiedPercent"));
            assertThat(last.path("status").asText()).isEqualTo(standing.get("status"));
        });
    }

    private void something() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> file();
            case 3, 4, 5 -> decide("acceptance");
            case 6 -> decide(random.nextBoolean() ? "return" : "withdrawal");
            case 7 -> reverse();
            case 8 -> waive();
            default -> revoke();
        }
    }

    /** The coordinating office, in task-service. */
    private void changeThePlan() {
        switch (random.nextInt(5)) {
            case 0 ->
                tasks.get(random.nextInt(tasks.size()))
                        .isMoved(FIRST_DAY.plusDays(random.nextInt(300)).toString(), today.toString());
            case 1 -> OtherServices.changesSetting(plan, "redBehind", 11 + random.nextInt(60), today.toString());
            case 2, 3 -> {
                TestTask task = tasks.get(random.nextInt(tasks.size()));
                int target = random.nextInt(100);
                task.isAskedFor(String.valueOf(target), today.toString());
                targets.add(new Asked(task.id(), today, target));
            }
            default -> {}
        }
        realTime.passes(config.borrowed().freshFor());
        movedTargets.ofPlan(plan);
    }

    private void file() {
        TestTask task = tasks.get(random.nextInt(tasks.size()));
        boolean isLead = random.nextInt(4) > 0;
        YearMonth current = YearMonth.from(today).minusMonths(random.nextInt(2));
        YearMonth period = current.isAfter(LAST_PERIOD) ? LAST_PERIOD : current;
        int percent = random.nextInt(3) == 0 ? 100 : 1 + random.nextInt(99);
        int value = random.nextInt(100);
        String id = aReport(task)
                .by(isLead ? "zj-scjg" : "zj-jxt")
                .with("period", period.toString())
                .at(percent)
                .withValue(task.indicator(), String.valueOf(value))
                .because("可能下降")
                .filed();
        reports.add(new Filed(id, task.id(), isLead, percent));
    }

    private void decide(String decision) {
        List<Filed> open =
                reports.stream().filter(report -> report.decision == null).toList();
        if (open.isEmpty()) {
            return;
        }
        Filed report = open.get(random.nextInt(open.size()));
        Response answer = (decision.equals("withdrawal")
                        ? asReporterOf(report.isLead ? "zj-scjg" : "zj-jxt")
                        : asReviewer())
                .header("If-Match", "\"v0\"")
                .body(decision.equals("return") ? "{\"reason\":\"改\"}" : "{}")
                .post("/progress-reports/" + report.id + "/" + decision);
        if (answer.statusCode() == 409) {
            assertThat(answer.path("type").toString()).isEqualTo("/problems/target-not-met");
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        report.decision = decision;
        report.decidedOn = today;
        Integer sequence = answer.path("sequence");
        report.sequence = sequence == null ? 0 : sequence;
    }

    private void reverse() {
        List<Integer> standing = asCoordinator()
                .get("/ledger?limit=200&kind=VERIFIED&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.reversedBy == null }.id");
        if (!standing.isEmpty()) {
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"核查不实\"}")
                    .post("/ledger/" + standing.get(random.nextInt(standing.size())) + "/reversal")
                    .then()
                    .statusCode(201);
            reversals++;
        }
    }

    private void waive() {
        TestTask task = tasks.get(random.nextInt(tasks.size()));
        boolean isTarget = random.nextBoolean();
        Response answer = asCoordinator()
                .body(
                        isTarget
                                ? "{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"口径调整\"}"
                                : "{\"department\":\"zj-jxt\",\"reason\":\"机构调整\"}")
                .post("/tasks/" + task.id() + "/waivers");
        boolean isInForce = waivers.stream()
                .anyMatch(waiver -> waiver.task.equals(task.id()) && waiver.isTarget == isTarget && waiver.to == null);
        assertThat(answer.statusCode()).isEqualTo(isInForce ? 409 : 201);
        if (!isInForce) {
            waivers.add(new Granted(answer.path("id"), task.id(), isTarget, today));
        }
    }

    private void revoke() {
        List<Granted> inForce =
                waivers.stream().filter(waiver -> waiver.to == null).toList();
        if (!inForce.isEmpty()) {
            Granted waiver = inForce.get(random.nextInt(inForce.size()));
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"仍须完成\"}")
                    .post("/tasks/" + waiver.task + "/waivers/" + waiver.id + "/revocation")
                    .then()
                    .statusCode(200);
            waiver.to = today;
        }
    }

    private boolean isWaived(TestTask task, boolean isTarget, LocalDate day) {
        return waivers.stream()
                .anyMatch(waiver ->
                        waiver.task.equals(task.id()) && waiver.isTarget == isTarget && waiver.isInForceOn(day));
    }

    private int entriesDone() {
        return reports.size()
                + (int) reports.stream()
                        .filter(report -> report.decision != null)
                        .count()
                + reversals;
    }

    private List<Object> statusesSeen() {
        return seen.values().stream()
                .flatMap(day -> day.standings().stream())
                .map(standing -> Objects.requireNonNull(standing.get("status")))
                .distinct()
                .toList();
    }

    private Seen look(LocalDate day) {
        return new Seen(
                without(asViewerOf("zj-jyt")
                        .get("/standings?plan=" + plan + "&asOf=" + day)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()),
                asViewerOf("zj-jyt")
                        .get("/goals?plan=" + plan + "&asOf=" + day)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items"),
                asCoordinator()
                        .get("/ledger?limit=200&plan=" + plan + "&asOf=" + day)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items"));
    }

    /** The age of what was borrowed is no part of a standing. */
    private static List<Map<String, Object>> without(JsonPath answer) {
        List<Map<String, Object>> items = answer.getList("items");
        items.forEach(item -> {
            item.remove("borrowedAt");
            item.remove("isStale");
        });
        return items;
    }

    private void standsAsRecomputed(TestTask task, LocalDate day, List<Entry> ledger) {
        Map<String, Object> standing = Objects.requireNonNull(seen.get(day)).standings().stream()
                .filter(item -> task.id().equals(item.get("task")))
                .findFirst()
                .orElseThrow();
        Map<?, ?> indicator = (Map<?, ?>) ((List<?>) Objects.requireNonNull(standing.get("indicators"))).getFirst();
        Entry verified = verified(task.indicator(), day, day, ledger);
        assertThat(plain(indicator.get("verifiedValue")))
                .as("value of %s on %s", task.indicator(), day)
                .isEqualTo(verified == null ? null : plain(verified.value()));
        assertThat(plain(indicator.get("claimedValue")))
                .as("claimed value of %s on %s", task.indicator(), day)
                .isEqualTo(claimed(task.indicator(), day, verified, ledger));
        Filed last = lastOfTheLead(task, day);
        assertThat(standing.get("verifiedPercent")).isEqualTo(last == null ? null : last.percent);
        assertThat(standing.get("status")).isEqualTo(status(task, day, last, verified));
    }

    private @Nullable Filed lastOfTheLead(TestTask task, LocalDate day) {
        Filed last = null;
        for (Filed report : reports) {
            if (report.task.equals(task.id())
                    && report.isLead
                    && report.isAcceptedBy(day)
                    && (last == null || report.sequence > last.sequence)) {
                last = report;
            }
        }
        return last;
    }

    private String status(TestTask task, LocalDate day, @Nullable Filed last, @Nullable Entry verified) {
        boolean hasContribution = reports.stream()
                .anyMatch(report -> report.task.equals(task.id()) && !report.isLead && report.isAcceptedBy(day));
        boolean isMet = verified != null && verified.value().compareTo(targetOf(task, day)) >= 0;
        if (last == null) {
            return "NOT_STARTED";
        }
        boolean isClosed = (hasContribution || isWaived(task, false, day)) && (isMet || isWaived(task, true, day));
        return last.percent == 100 && isClosed ? "COMPLETED" : "IN_PROGRESS";
    }

    private BigDecimal targetOf(TestTask task, LocalDate day) {
        return targets.stream()
                .filter(asked -> asked.task.equals(task.id()) && !asked.on.isAfter(day))
                .map(Asked::target)
                .reduce((earlier, later) -> later)
                .map(BigDecimal::new)
                .orElse(new BigDecimal(FIRST_TARGET));
    }

    private void countsAsRecomputedAtAnyTwoDays(List<Entry> ledger) {
        for (int i = 0; i < 10; i++) {
            LocalDate asOf = FIRST_DAY.plusDays(random.nextInt(400));
            LocalDate knownAt = FIRST_DAY.plusDays(random.nextInt(400));
            for (TestTask task : tasks) {
                Entry expected = verified(task.indicator(), asOf, knownAt, ledger);
                List<Integer> counting = asCoordinator()
                        .get("/ledger?limit=200&indicator=" + task.indicator() + "&asOf=" + asOf + "&knownAt="
                                + knownAt)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.findAll { it.counts }.id");
                assertThat(counting)
                        .as("what counts for %s as of %s, known at %s", task.indicator(), asOf, knownAt)
                        .isEqualTo(expected == null ? List.of() : List.of(expected.id()));
            }
        }
    }

    private static @Nullable Entry verified(String indicator, LocalDate asOf, LocalDate knownAt, List<Entry> ledger) {
        Entry counts = null;
        for (Entry entry : ledger) {
            if (entry.isOf(indicator, "VERIFIED", asOf, knownAt)
                    && ledger.stream()
                            .noneMatch(other -> Objects.equals(other.reverses(), entry.id())
                                    && !other.knownOn().isAfter(knownAt))
                    && (counts == null || !entry.validOn().isBefore(counts.validOn()))) {
                counts = entry;
            }
        }
        return counts;
    }

    private static @Nullable String claimed(
            String indicator, LocalDate day, @Nullable Entry verified, List<Entry> ledger) {
        Entry claimed = null;
        for (Entry entry : ledger) {
            if (entry.isOf(indicator, "CLAIMED", day, day)
                    && ledger.stream()
                            .noneMatch(other -> other.report().equals(entry.report())
                                    && (other.kind().equals("VERIFIED")
                                            || other.kind().equals("DROPPED"))
                                    && !other.knownOn().isAfter(day))
                    && (verified == null
                            || (!entry.validOn().isBefore(verified.validOn())
                                    && entry.report().compareTo(verified.report()) > 0))
                    && (claimed == null || !entry.validOn().isBefore(claimed.validOn()))) {
                claimed = entry;
            }
        }
        return claimed == null ? null : plain(claimed.value());
    }

    /** All of it, in the order of entry. */
    private List<Entry> ledger() {
        List<Entry> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = asCoordinator()
                    .get("/ledger?limit=50&asOf=2025-12-31&plan=" + plan + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items").forEach(item -> entries.add(Entry.of(new HashMap<>(item))));
            cursor = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!cursor.isEmpty());
        return entries;
    }

    private static @Nullable String plain(@Nullable Object number) {
        return number == null
                ? null
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** What the three lists said of a day. */
    private record Seen(List<Map<String, Object>> standings, List<Object> goals, List<Object> ledger) {}

    /** An entry as it was read. */
    private record Entry(
            int id,
            String kind,
            String indicator,
            String role,
            String report,
            BigDecimal value,
            LocalDate validOn,
            LocalDate knownOn,
            @Nullable Integer reverses) {

        static Entry of(Map<String, Object> item) {
            return new Entry(
                    Integer.parseInt(text(item, "id")),
                    text(item, "kind"),
                    text(item, "indicator"),
                    text(item, "role"),
                    text(item, "report"),
                    new BigDecimal(text(item, "value")),
                    LocalDate.parse(text(item, "validOn")),
                    LocalDate.parse(text(item, "knownOn")),
                    (Integer) item.get("reverses"));
        }

        private static String text(Map<String, Object> item, String field) {
            return String.valueOf(item.get(field));
        }

        boolean isOf(String wanted, String wantedKind, LocalDate asOf, LocalDate knownAt) {
            return indicator.equals(wanted)
                    && kind.equals(wantedKind)
                    && role.equals("LEAD")
                    && !validOn.isAfter(asOf)
                    && !knownOn.isAfter(knownAt);
        }
    }

    /** A target as the test remembers it. */
    private record Asked(String task, LocalDate on, int target) {}

    /** A waiver as the test remembers it. */
    private static final class Granted {

        private final int id;
        private final String task;
        private final boolean isTarget;
        private final LocalDate from;
        private @Nullable LocalDate to;

        Granted(int id, String task, boolean isTarget, LocalDate from) {
            this.id = id;
            this.task = task;
            this.isTarget = isTarget;
            this.from = from;
        }

        boolean isInForceOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** A report as the test remembers it. */
    private static final class Filed {

        private final String id;
        private final String task;
        private final boolean isLead;
        private final int percent;
        private @Nullable String decision;
        private @Nullable LocalDate decidedOn;
        private int sequence;

        Filed(String id, String task, boolean isLead, int percent) {
            this.id = id;
            this.task = task;
            this.isLead = isLead;
            this.percent = percent;
        }

        boolean isAcceptedBy(LocalDate day) {
            return "acceptance".equals(decision) && decidedOn != null && !decidedOn.isAfter(day);
        }
    }
}
