package org.policytrack.reporting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.testing.ProviderStub;
import org.policytrack.kit.testing.ProviderStub.Answer;
import org.policytrack.kit.testing.ProviderStub.Received;

/** task-service with the tests' own plan, and department-service with four departments. */
public class OtherServices implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 40;
    private static final List<String> DEPARTMENTS = List.of("zj-fgw", "zj-jxt", "zj-jyt", "zj-kjt", "zj-scjg");
    private static final List<TestTask> TASKS = new CopyOnWriteArrayList<>();

    private static final List<TestGoal> GOALS = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> PLANNED_SETTINGS =
            Map.of("yellowBehind", 10, "redBehind", 30, "staleAfterDays", 35, "milestoneSoonDays", 7);
    private static final Set<String> PLANS = Set.of(TestTask.PLAN, TestTask.NARROWED_PLAN);
    private static final Set<String> NARROWED = new CopyOnWriteArraySet<>(Set.of(TestTask.NARROWED_PLAN));

    private static final WorkingDays OFFICIAL = WorkingDays.onClassPath();
    private static final AtomicBoolean KNOWS_WORKING_DAYS = new AtomicBoolean(true);
    private static final AtomicBoolean WORKING_DAYS_ARE_OFFICIAL = new AtomicBoolean();
    private static final AtomicBoolean KNOWS_LADDERS = new AtomicBoolean(true);
    private static final Map<String, List<Integer>> DAYS_BEFORE = new ConcurrentHashMap<>();
    private static final Map<String, Integer> OVERDUE_EVERY = new ConcurrentHashMap<>();
    private static final List<ObjectNode> CHANGES = new CopyOnWriteArrayList<>();
    private static final List<ObjectNode> DATES = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> SETTINGS = new ConcurrentHashMap<>();

    private static volatile String onlyPlan = "";

    private static Optional<ProviderStub> taskService = Optional.empty();
    private static Optional<ProviderStub> departmentService = Optional.empty();

    @Override
    public Map<String, String> start() {
        ProviderStub tasks = ProviderStub.of("task-service", OtherServices::ofTaskService);
        ProviderStub departments = ProviderStub.of("department-service", OtherServices::ofDepartmentService);
        taskService = Optional.of(tasks);
        departmentService = Optional.of(departments);
        return Map.of(
                "quarkus.rest-client.task-service.url", tasks.address(),
                "quarkus.rest-client.department-service.url", departments.address(),
                "tracker.identity.jwks", departments.address() + "/api/v1/jwks");
    }

    @Override
    public void stop() {
        taskService.ifPresent(ProviderStub::close);
        departmentService.ifPresent(ProviderStub::close);
    }

    static void has(TestGoal goal) {
        GOALS.add(goal);
    }

    static void has(TestTask task) {
        TASKS.add(task);
    }

    /** Whether departments read only their own tasks of the plan that is narrowed as a rule. */
    public static void narrows(boolean isNarrowed) {
        if (isNarrowed) {
            NARROWED.add(TestTask.NARROWED_PLAN);
        } else {
            NARROWED.remove(TestTask.NARROWED_PLAN);
        }
    }

    /** As if there were no other; {@code ""} for all of them. */
    public static void onlyPlanIs(String plan) {
        onlyPlan = plan;
    }

    /** Whether the working days of any year are laid down. */
    public static void workingDaysAreKnown(boolean areKnown) {
        KNOWS_WORKING_DAYS.set(areKnown);
    }

    /** Whether they are those of the official circulars, instead of weekends and two days of the tests' own. */
    public static void workingDaysAreOfficial(boolean areOfficial) {
        WORKING_DAYS_ARE_OFFICIAL.set(areOfficial);
    }

    /** Whether task-service knows of reminder ladders; an earlier version does not. */
    public static void laddersAreKnown(boolean areKnown) {
        KNOWS_LADDERS.set(areKnown);
    }

    /** The coordinating office decides how many days before its day people are reminded of a report. */
    public static void remindsDaysBefore(String plan, Integer... days) {
        DAYS_BEFORE.put(plan, List.of(days));
    }

    /** The coordinating office decides in how many days people are reminded again of what is late. */
    public static void remindsAgainEvery(String plan, int days) {
        OVERDUE_EVERY.put(plan, days);
    }

    /** The coordinating office changes a threshold of the plan on a business day. */
    public static void changesSetting(String plan, String setting, int value, String on) {
        changed(plan, "SETTING", setting, plan, String.valueOf(setting(plan, setting)), String.valueOf(value), on);
        SETTINGS.put(plan + setting, value);
    }

    /** task-service has on record that something was changed by the coordinating office. */
    static void changed(String plan, String kind, String subject, String belongsTo, String from, String to, String on) {
        ObjectNode change = JSON.createObjectNode()
                .put("id", kind.toLowerCase(Locale.ROOT) + "-" + (CHANGES.size() + 1))
                .put("plan", plan)
                .put("kind", kind)
                .put("subject", subject)
                .put("belongsTo", belongsTo)
                .put("from", from)
                .put("to", to)
                .put("reason", "联席会议商定")
                .put("changedBy", "coordinator")
                .put("changedOn", on)
                .put("changedAt", on + "T02:00:00Z");
        if (!kind.equals("SETTING")) {
            change.put("name", "节点或指标");
        }
        CHANGES.add(change);
    }

    /**
     * A milestone has these dates.
     *
     * @param heldFrom null for those it came with
     */
    static void hasDates(
            String plan, String milestone, String owner, String dueDate, String actBy, @Nullable String heldFrom) {
        ObjectNode dates = JSON.createObjectNode()
                .put("id", DATES.size() + 1)
                .put("plan", plan)
                .put("milestone", milestone)
                .put("belongsTo", owner)
                .put("dueDate", dueDate)
                .put("actBy", actBy)
                .put("moves", 0);
        if (heldFrom != null) {
            dates.put("heldFrom", heldFrom);
        }
        DATES.add(dates);
    }

    private static int setting(String plan, String setting) {
        return SETTINGS.getOrDefault(plan + setting, requireNonNull(PLANNED_SETTINGS.get(setting)));
    }

    public static void taskServiceIsSilent(boolean isSilent) {
        taskService.orElseThrow().isSilent(isSilent);
    }

    public static void departmentServiceIsSilent(boolean isSilent) {
        departmentService.orElseThrow().isSilent(isSilent);
    }

    /** What task-service was told of the task's progress, in its order. */
    public static List<JsonNode> progressOf(TestTask task) {
        return told(taskService, "/api/v1/tasks/" + task.id() + "/progress");
    }

    /** What task-service was told of the progress of the thing of that id, in its order. */
    public static List<JsonNode> progressOf(String task) {
        return told(taskService, "/api/v1/tasks/" + task + "/progress");
    }

    /** What task-service was told of the achievement of the task's milestone, in its order. */
    public static List<JsonNode> achievementOf(TestTask task) {
        return told(taskService, "/api/v1/milestones/" + task.milestone() + "/achievement");
    }

    /** What task-service was told of a milestone, in its order. */
    public static List<JsonNode> achievementOf(String milestone) {
        return told(taskService, "/api/v1/milestones/" + milestone + "/achievement");
    }

    /** The notices about a report, in their order. */
    public static List<JsonNode> noticesAbout(String report) {
        return told(departmentService, "/api/v1/notices").stream()
                .filter(notice -> notice.path("about").asText().equals(report))
                .toList();
    }

    /** Those of one kind: things that are counted, each by itself, share their numbers. */
    public static List<JsonNode> noticesAbout(String number, String kind) {
        return noticesAbout(number).stream()
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .toList();
    }

    private static List<JsonNode> told(Optional<ProviderStub> service, String path) {
        return service.orElseThrow().received().stream()
                .filter(request -> !request.method().equals("GET"))
                .filter(request -> request.path().equals(path))
                .map(request -> read(request.body()))
                .toList();
    }

    private static Answer ofTaskService(Received request) {
        String[] path = request.path().split("/", -1);
        return switch (path[3] + path.length) {
            case "plans4" -> ok(plans());
            case "plans5" -> hasPlan(path[4]) ? ok(plan(path[4])) : notFound();
            case "plans6" -> KNOWS_LADDERS.get() ? ok(ladder(path[4])) : notFound();
            case "tasks4" -> ok(page(request));
            case "plan-changes4" -> ok(page(request, CHANGES));
            case "milestone-dates4" -> ok(page(request, DATES));
            case "tasks5", "tasks6" ->
                task(path[4]).map(task -> ok(task.json())).orElseGet(OtherServices::notFound);
            case "working-days5" -> ok(workingDays(Integer.parseInt(path[4])));
            case "milestones6" -> milestone(path[4]).map(OtherServices::ok).orElseGet(OtherServices::notFound);
            default -> notFound();
        };
    }

    private static Answer ofDepartmentService(Received request) {
        return switch (request.path()) {
            case "/api/v1/departments" -> ok(departments());
            case "/api/v1/jwks" -> new Answer(200, "{\"keys\":[]}");
            case "/api/v1/notices" -> new Answer(201, taken(request));
            default -> notFound();
        };
    }

    /** 28 January 2023 is a Saturday that was worked. */
    private static ObjectNode workingDays(int year) {
        boolean isKnown = KNOWS_WORKING_DAYS.get();
        ObjectNode days =
                JSON.createObjectNode().put("year", year).put("known", isKnown).put("workingDays", 250);
        days.putArray("notices");
        ArrayNode exceptions = days.putArray("exceptions");
        if (isKnown && WORKING_DAYS_ARE_OFFICIAL.get()) {
            OFFICIAL.daysOf(year).stream()
                    .filter(day -> day.holidayName() != null)
                    .forEach(day -> exceptions
                            .addObject()
                            .put("date", day.date().toString())
                            .put("kind", day.kind().name())
                            .put("holiday", day.holidayName()));
        } else if (isKnown) {
            exceptions
                    .addObject()
                    .put("date", year + "-01-28")
                    .put("kind", "MAKE_UP_DAY")
                    .put("holiday", "春节");
            exceptions
                    .addObject()
                    .put("date", year + "-09-28")
                    .put("kind", "HOLIDAY")
                    .put("holiday", "国庆节");
        }
        return days;
    }

    private static ObjectNode ladder(String plan) {
        ObjectNode ladder = JSON.createObjectNode()
                .put("plan", plan)
                .put("overdueEveryDays", OVERDUE_EVERY.getOrDefault(plan, 7))
                .put("headFromDaysLeft", 1)
                .put("officeFromWorkingDaysLate", 5)
                .put("climbAfterWorkingDays", 3)
                .put("reviewAfterWorkingDays", 3)
                .put("version", 0);
        List.of(30, 14, 7, 3, 1).forEach(ladder.putArray("daysBefore")::add);
        DAYS_BEFORE.getOrDefault(plan, List.of(3, 1)).forEach(ladder.putArray("reportDaysBefore")::add);
        return ladder;
    }

    private static ObjectNode plan(String id) {
        ObjectNode plan = JSON.createObjectNode()
                .put("id", id)
                .put("title", "测试计划")
                .put("start", "2023-01-01")
                .put("end", "2023-12-31")
                .put("spanAssumed", true)
                .put("leadAssumed", true)
                .put("preamble", "")
                .put("objective", "")
                .put("coordinatingOffice", "zj-fgw")
                .put("importedBy", "installation")
                .put("importedAt", "2023-01-01T00:00:00Z")
                .put("version", 0);
        plan.putObject("settings")
                .put("yellowBehind", setting(id, "yellowBehind"))
                .put("redBehind", setting(id, "redBehind"))
                .put("staleAfterDays", setting(id, "staleAfterDays"))
                .put("milestoneSoonDays", setting(id, "milestoneSoonDays"))
                .put("reportDueDay", 28)
                .put("readOwnDepartmentOnly", NARROWED.contains(id));
        ArrayNode goals = plan.putArray("goals");
        GOALS.stream().filter(goal -> goal.plan().equals(id)).forEach(goal -> goals.add(goal.json()));
        plan.putArray("sections");
        return plan;
    }

    private static ObjectNode plans() {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        planIds().stream()
                .filter(id -> onlyPlan.isEmpty() || onlyPlan.equals(id))
                .forEach(id -> items.add(plan(id)));
        return page;
    }

    private static boolean hasPlan(String id) {
        return planIds().contains(id);
    }

    private static Collection<String> planIds() {
        Set<String> ids = new TreeSet<>(PLANS);
        GOALS.forEach(goal -> ids.add(goal.plan()));
        TASKS.forEach(task -> ids.add(task.plan()));
        return ids;
    }

    private static ObjectNode page(Received request) {
        return page(request, TASKS.stream().map(TestTask::json).toList());
    }

    /** The cursor is the number of things of the plan already seen. */
    private static ObjectNode page(Received request, List<ObjectNode> things) {
        int first = Integer.parseInt(request.query().getOrDefault("cursor", "0"));
        List<ObjectNode> all = things.stream()
                .filter(thing ->
                        thing.path("plan").asText().equals(request.query().get("plan")))
                .toList();
        int end = Math.min(first + PAGE, all.size());
        ObjectNode page = JSON.createObjectNode();
        var items = page.putArray("items");
        all.subList(first, end).forEach(items::add);
        if (end < all.size()) {
            page.put("next", String.valueOf(end));
        }
        return page;
    }

    private static Optional<TestTask> task(String id) {
        return TASKS.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    private static Optional<JsonNode> milestone(String id) {
        return Stream.concat(TASKS.stream().map(TestTask::json), GOALS.stream().map(TestGoal::json))
                .map(owner -> owner.path("milestones").path(0))
                .filter(milestone -> milestone.path("id").asText().equals(id))
                .findFirst();
    }

    private static ObjectNode departments() {
        ObjectNode page = JSON.createObjectNode();
        var items = page.putArray("items");
        DEPARTMENTS.forEach(code -> items.addObject()
                .put("code", code)
                .put("name", code.equals("zj-kjt") ? "省科技厅" : code)
                .put("fullName", code)
                .put("englishName", code)
                .put("kind", "PROVINCIAL")
                .put("version", 0)
                .putArray("aliases"));
        return page;
    }

    private static String taken(Received request) {
        return ((ObjectNode) read(request.body()))
                .put("id", String.valueOf(request.idempotencyKey()))
                .put("sender", "reporting-service")
                .put("sentAt", "2023-06-20T02:00:00Z")
                .put("unread", true)
                .put("version", 0)
                .toString();
    }

    private static Answer ok(JsonNode body) {
        return new Answer(200, body.toString());
    }

    private static Answer notFound() {
        return new Answer(404, ProviderStub.problem(404));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
