package org.policytrack.reporting;

import static org.policytrack.reporting.Api.asReporterOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;

/** A report as it is sent: June 2023, 40 percent, by 省市场监管局, unless a test says otherwise. */
public final class TestReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;

    private TestReport(String task) {
        json = JSON.createObjectNode()
                .put("task", task)
                .put("department", "zj-scjg")
                .put("period", "2023-06")
                .put("achievements", "申请专利68项");
        at(40);
    }

    public static TestReport aReport(TestTask task) {
        return new TestReport(task.id());
    }

    public static TestReport aReportAbout(String task) {
        return new TestReport(task);
    }

    public TestReport by(String department) {
        return with("department", department);
    }

    public TestReport at(int percent) {
        json.put("percentComplete", percent);
        return with("status", percent == 0 ? "NOT_STARTED" : percent == 100 ? "COMPLETED" : "IN_PROGRESS");
    }

    public TestReport with(String field, String value) {
        json.put(field, value);
        return this;
    }

    public TestReport with(String field, int value) {
        json.put(field, value);
        return this;
    }

    public TestReport without(String field) {
        json.remove(field);
        return this;
    }

    public TestReport withValue(String indicator, String value) {
        ObjectNode entry =
                array("indicatorValues").addObject().put("indicator", indicator).put("value", new BigDecimal(value));
        entry.putArray("evidence").addObject().put("title", "专利受理通知书").put("link", "https://example.org/68.pdf");
        return this;
    }

    public TestReport withValueWithoutEvidence(String indicator, String value) {
        array("indicatorValues").addObject().put("indicator", indicator).put("value", new BigDecimal(value));
        return this;
    }

    /** Of the returned one that it answers. */
    public TestReport answering(String returned) {
        return with("answers", returned);
    }

    /** Of the value named last: a further proof. */
    public TestReport provedBy(String title, String link) {
        ArrayNode values = array("indicatorValues");
        ((ObjectNode) values.get(values.size() - 1))
                .withArrayProperty("evidence")
                .addObject()
                .put("title", title)
                .put("link", link);
        return this;
    }

    /** Of the value named last: why it falls. */
    public TestReport because(String reason) {
        ArrayNode values = array("indicatorValues");
        ((ObjectNode) values.get(values.size() - 1)).put("reason", reason);
        return this;
    }

    public TestReport withAchievement(String milestone, String day) {
        array("milestonesAchieved").addObject().put("milestone", milestone).put("achievedOn", day);
        return this;
    }

    /** As a form has it, which says department and period once. */
    ObjectNode withinForm() {
        return json.deepCopy().without(List.of("department", "period"));
    }

    public String json() {
        return json.toString();
    }

    /** Sends it as the liaison officer of the department it names. */
    public ValidatableResponse sent() {
        return asReporterOf(json.path("department").asText())
                .body(json())
                .post("/progress-reports")
                .then();
    }

    /** Sends it, and gives its id. */
    public String filed() {
        return sent().statusCode(201).extract().path("id");
    }

    private ArrayNode array(String name) {
        return json.withArrayProperty(name);
    }
}
