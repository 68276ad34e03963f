package org.policytrack.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A task of the tests' own plan, in task-service's words. Each test makes tasks of its own, so that none meets another's reports. */
public final class TestTask {

    /** The plan all of them belong to: the year 2023. Each run has one of its own, whatever the database kept. */
    public static final String PLAN = "test-" + UUID.randomUUID().toString().substring(0, 8);

    /** Another plan, in which departments read only their own tasks. */
    public static final String NARROWED_PLAN = PLAN + "-narrowed";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String id;
    private final String plan;
    private final ObjectNode json;

    private TestTask(String plan, int number) {
        this.plan = plan;
        id = plan + "-t%04d".formatted(number);
        json = JSON.createObjectNode()
                .put("id", id)
                .put("plan", plan)
                .put("kind", "TASK")
                .put("number", number)
                .put("title", "任务" + number)
                .put("text", "完成任务" + number)
                .put("status", "NOT_STARTED")
                .put("version", 0);
        json.putObject("section").put("number", 1).put("title", "测试");
        json.putArray("responsibilities");
        json.putArray("indicators");
        json.putArray("milestones");
    }

    /** Led by 省市场监管局, with nobody else, no figure and no date. */
    public static TestTask aTask() {
        return aTaskLedBy("zj-scjg", "省市场监管局");
    }

    public static TestTask aTaskLedBy(String department, String name) {
        return ledBy(department, name, PLAN);
    }

    /** In the plan in which departments read only their own tasks. */
    public static TestTask aNarrowedTaskLedBy(String department) {
        return ledBy(department, department, NARROWED_PLAN);
    }

    private static TestTask ledBy(String department, String name, String plan) {
        TestTask task = new TestTask(plan, NUMBERS.incrementAndGet());
        task.responsible(department, name, "LEAD");
        return task;
    }

    /** In a plan of that id. */
    public static TestTask aTaskOf(String plan) {
        return ledBy("zj-scjg", "省市场监管局", plan);
    }

    /** In a plan of that id, led by another department. */
    public static TestTask aTaskOf(String plan, String department) {
        return ledBy(department, department, plan);
    }

    public TestTask asMeasure() {
        json.put("kind", "MEASURE").remove("section");
        return this;
    }

    public TestTask with(String department, String name) {
        responsible(department, name, "COOPERATING");
        return this;
    }

    public TestTask withGroup(String group, String... members) {
        ArrayNode codes = responsible(group, group, "COOPERATING").putArray("members");
        for (String member : members) {
            codes.add(member);
        }
        return this;
    }

    public TestTask withIndicator(String target, String comparison) {
        return withIndicator(target, comparison, "2023-12-31");
    }

    public TestTask withIndicator(String target, String comparison, String dueDate) {
        array("indicators")
                .addObject()
                .put("id", indicator())
                .put("plan", plan)
                .put("task", id)
                .put("name", "专利")
                .put("wording", "专利" + target + "项")
                .put("target", new BigDecimal(target))
                .put("originalTarget", new BigDecimal(target))
                .put("unit", "项")
                .put("comparison", comparison)
                .put("comparisonAssumed", false)
                .put("dueDate", dueDate)
                .put("dueDateAssumed", true)
                .put("targetChanges", 0)
                .put("version", 0);
        return this;
    }

    public TestTask withMilestone(String dueDate) {
        addMilestone(array("milestones"), plan, id, milestone(), dueDate);
        return this;
    }

    static void addMilestone(ArrayNode milestones, String plan, String owner, String milestone, String dueDate) {
        milestones
                .addObject()
                .put("id", milestone)
                .put("plan", plan)
                .put("belongsTo", owner)
                .put("name", "节点")
                .put("wording", "年中")
                .put("dueDate", dueDate)
                .put("actBy", dueDate)
                .put("assumed", false)
                .put("originalDueDate", dueDate)
                .put("moves", 0)
                .put("state", "UPCOMING")
                .put("daysLeft", 0)
                .put("version", 0);
        OtherServices.hasDates(plan, milestone, owner, dueDate, dueDate, null);
    }

    /** In another section than the others. */
    public TestTask inSection(int number, String title) {
        json.putObject("section").put("number", number).put("title", title);
        return this;
    }

    /** The coordinating office moves the milestone on a business day; the day to act by is the last one. */
    public void isMoved(String dueDate, String on) {
        isMoved(dueDate, dueDate, on);
    }

    public void isMoved(String dueDate, String actBy, String on) {
        ObjectNode moved = (ObjectNode) json.path("milestones").path(0);
        OtherServices.changed(
                plan, "DUE_DATE", milestone(), id, moved.path("dueDate").asText(), dueDate, on);
        OtherServices.hasDates(plan, milestone(), id, dueDate, actBy, on);
        moved.put("dueDate", dueDate)
                .put("actBy", actBy)
                .put("moves", moved.path("moves").asInt() + 1);
    }

    /** The coordinating office changes the target on a business day. */
    public void isAskedFor(String target, String on) {
        ObjectNode changed = (ObjectNode) json.path("indicators").path(0);
        OtherServices.changed(
                plan,
                "TARGET",
                indicator(),
                id,
                changed.path("target").decimalValue().toPlainString(),
                target,
                on);
        changed.put("target", new BigDecimal(target));
    }

    /** task-service says of the milestone that it was achieved. */
    public void isSaidToBeAchieved(String on) {
        ((ObjectNode) json.path("milestones").path(0)).put("achievedOn", on);
    }

    /** From now on task-service has it. */
    public TestTask added() {
        OtherServices.has(this);
        return this;
    }

    public String id() {
        return id;
    }

    public String plan() {
        return plan;
    }

    public String indicator() {
        return id + "-i1";
    }

    public String milestone() {
        return id + "-ms1";
    }

    ObjectNode json() {
        return json;
    }

    private ObjectNode responsible(String department, String name, String role) {
        ArrayNode responsibilities = array("responsibilities");
        return responsibilities
                .addObject()
                .put("department", department)
                .put("name", name)
                .put("wording", name)
                .put("role", role)
                .put("order", responsibilities.size());
    }

    private ArrayNode array(String name) {
        return (ArrayNode) json.path(name);
    }
}
