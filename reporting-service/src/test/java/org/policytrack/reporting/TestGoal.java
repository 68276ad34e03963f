package org.policytrack.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/** A headline goal of a plan, in task-service's words. The plan's coordinating office is 省发展改革委. */
public final class TestGoal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String plan;
    private final String id;
    private final ObjectNode json;

    private TestGoal(String plan) {
        this.plan = plan;
        id = plan + "-g" + NUMBERS.incrementAndGet();
        json = JSON.createObjectNode()
                .put("id", id)
                .put("name", "示范应用场景")
                .put("wording", "打造创新示范应用场景")
                .put("target", new BigDecimal(20))
                .put("unit", "个")
                .put("comparison", "AT_LEAST")
                .put("comparisonAssumed", true)
                .put("fedByAssumed", false)
                .put("fedByNote", "正文没有对应的任务指标");
        json.putArray("fedBy");
        json.putArray("milestones");
    }

    /** Of 20, filed by the coordinating office. */
    public static TestGoal aGoalOf(String plan) {
        return new TestGoal(plan);
    }

    public TestGoal fedBy(TestTask... tasks) {
        ArrayNode indicators = (ArrayNode) json.path("fedBy");
        for (TestTask task : tasks) {
            indicators.add(task.indicator());
        }
        json.put("fedByAssumed", true);
        return this;
    }

    public TestGoal withMilestone(String dueDate) {
        TestTask.addMilestone((ArrayNode) json.path("milestones"), plan, id, milestone(), dueDate);
        return this;
    }

    /** From now on task-service has it. */
    public TestGoal added() {
        OtherServices.has(this);
        return this;
    }

    public String plan() {
        return plan;
    }

    public String id() {
        return id;
    }

    /** A plan that nobody else uses. */
    public static String aPlan() {
        return TestTask.PLAN + "-p" + NUMBERS.incrementAndGet();
    }

    public String milestone() {
        return id + "-ms1";
    }

    ObjectNode json() {
        return json;
    }
}
